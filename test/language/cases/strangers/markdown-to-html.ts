import { task } from 'mgr-scheduler';

const escapeHtml = (s) => s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const INLINE = [
  [/^`([^`]+)`/, (m) => `<code>${escapeHtml(m[1])}</code>`],
  [/^\*\*(.+?)\*\*/, (m, go) => `<b>${go(m[1])}</b>`],
  [/^\*(.+?)\*/, (m, go) => `<i>${go(m[1])}</i>`],
  [/^\[([^\]]+)\]\(([^)\s]+)\)/, (m, go) => `<a href="${escapeHtml(m[2])}">${go(m[1])}</a>`],
  [/^\\([\\`*[\]])/, (m) => m[1]],
];

function inline(text) {
  let out = '';
  scanning: while (text) {
    for (const [pattern, make] of INLINE) {
      const m = pattern.exec(text);
      if (m) {
        out += make(m, inline);
        text = text.slice(m[0].length);
        continue scanning;
      }
    }
    out += escapeHtml(text[0]);
    text = text.slice(1);
  }
  return out;
}

function* blocks(lines) {
  let i = 0;
  const takeWhile = (test) => {
    const taken = [];
    while (i < lines.length && test(lines[i])) taken.push(lines[i++]);
    return taken;
  };
  while (i < lines.length) {
    const line = lines[i];
    let m;
    if (!line.trim()) i++;
    else if ((m = /^(#{1,6})\s+(.*)/.exec(line))) {
      i++;
      yield { type: 'heading', level: m[1].length, text: m[2] };
    } else if (/^```/.test(line)) {
      i++;
      const code = takeWhile((l) => !/^```/.test(l));
      if (i >= lines.length) throw new SyntaxError('code is not closed');
      i++;
      yield { type: 'code', lang: line.slice(3).trim(), code };
    } else if (/^\s*[-*]\s/.test(line)) yield { type: 'list', items: [...items(takeWhile((l) => /^\s*[-*]\s/.test(l)))] };
    else if (/^>/.test(line)) yield { type: 'quote', children: [...blocks(takeWhile((l) => /^>/.test(l)).map((l) => l.replace(/^>\s?/, '')))] };
    else yield { type: 'paragraph', text: takeWhile((l) => l.trim() && !/^(#|>|```|\s*[-*]\s)/.test(l)).join(' ') };
  }
}

function* items(lines) {
  for (let i = 0; i < lines.length; ) {
    const [, indent, text] = /^(\s*)[-*]\s+(.*)/.exec(lines[i]);
    let end = i + 1;
    while (end < lines.length && /^\s*/.exec(lines[end])[0].length > indent.length) end++;
    yield { text, children: [...items(lines.slice(i + 1, end))] };
    i = end;
  }
}

function render(node) {
  switch (node.type) {
    case 'heading': return `<h${node.level}>${inline(node.text)}</h${node.level}>`;
    case 'code': return `<pre${node.lang ? ` class="${node.lang}"` : ''}>${escapeHtml(node.code.join('\n'))}</pre>`;
    case 'list': return list(node.items);
    case 'quote': return `<blockquote>${node.children.map(render).join('')}</blockquote>`;
    default: return `<p>${inline(node.text)}</p>`;
  }
}
function list(all) {
  let out = '<ul>';
  for (const { text, children } of all) out += `<li>${inline(text)}${children.length ? list(children) : ''}</li>`;
  return out + '</ul>';
}

export default task(function markdown(documents) {
  const out = [];
  for (const text of documents) {
    let html = '';
    try {
      for (const block of blocks(text.split('\n'))) html += render(block);
    } catch (error) {
      html += `!${error.name}`;
    }
    out.push(html);
  }
  return out;
});
export const args = [['# Title *x*\n\nSome **bold *and* `a<b`** text\nnext [link](http://x?a&b)\n\n- one\n- two\n  - deep\n    - deeper\n- three\n> quoted\n> > twice\n\n```js\nlet a = 1 < 2;\n```', '```\nopen', '\\*no\\* & "q"']];
