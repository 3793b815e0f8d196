import { task } from 'mgr-scheduler';

const QUOTE = '"';

function* records(text, { separator = ',', strict = true } = {}) {
  let state = 'start', field = '', record = [], line = 1;
  const endField = () => { record.push(field); field = ''; state = 'start'; };
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text[i] : '\n';
    if (c === '\n') line++;
    if (c === '\r' && text[i + 1] === '\n' && state !== 'quoted') continue;
    switch (state) {
      case 'start':
        if (c === QUOTE) { state = 'quoted'; break; }
        state = 'plain';
      // falls through
      case 'plain':
        if (c === separator) endField();
        else if (c === '\n') {
          if (i === text.length && record.length === 0 && field === '') return;
          endField();
          yield record;
          record = [];
        } else if (c === QUOTE && strict) throw new SyntaxError(`quote inside a field, line ${line}`);
        else field += c;
        break;
      case 'quoted':
        if (c === QUOTE) state = 'after';
        else if (i === text.length) throw new SyntaxError(`quote is not closed, line ${line - 1}`);
        else field += c;
        break;
      case 'after':
        if (c === QUOTE) { field += c; state = 'quoted'; break; }
        if (c === separator) endField();
        else if (c === '\n') { endField(); yield record; record = []; }
        else if (strict) throw new SyntaxError(`${JSON.stringify(c)} behind a quote, line ${line}`);
        else { field += c; state = 'plain'; }
    }
  }
}

function table(text, options) {
  let header = null;
  const rows = [];
  for (const record of records(text, options)) {
    if (!header) { header = record; continue; }
    const row = {};
    header.forEach((name, i) => { row[name] = record[i] === undefined ? null : /^-?\d+(\.\d+)?$/.test(record[i]) ? Number(record[i]) : record[i]; });
    if (record.length > header.length) row.more = record.slice(header.length);
    rows.push(row);
  }
  return { header, rows };
}

const write = ({ header, rows }) => [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
  .map((cells) => cells.map((cell) => (/[",\n]/.test(String(cell)) ? QUOTE + String(cell).replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE : cell)).join(','))
  .join('\n');

export default task(function csv(inputs) {
  const out = [];
  for (const [text, options] of inputs) {
    try {
      const parsed = table(text, options);
      out.push(parsed.rows, write(parsed));
    } catch (error) {
      out.push(error.message);
    }
  }
  return out;
});
export const args = [[['name,n\nAnn,1\n"Bob, ""B""",-2.5\r\n"two\nlines",x,y,z\n'], ['a;b\n1;2\n;', { separator: ';' }], ['a\n"open'], ['a\n"x"y'], ['a\nx"y"', { strict: false }], ['a\nx"y']]];
