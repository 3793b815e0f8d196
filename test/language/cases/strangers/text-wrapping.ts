import { task } from 'mgr-scheduler';

function wrapGreedy(text, width) {
  var lines = [], line = '';
  text.split(/\s+/).forEach(function (word) {
    while (word.length > width) {
      if (line) { lines.push(line); line = ''; }
      lines.push(word.slice(0, width - 1) + '-');
      word = word.slice(width - 1);
    }
    if (!line) line = word;
    else if (line.length + 1 + word.length <= width) line += ' ' + word;
    else { lines.push(line); line = word; }
  });
  if (line) lines.push(line);
  return lines;
}

function wrapBest(text, width) {
  var words = text.split(/\s+/), n = words.length;
  var cost = new Array(n + 1).fill(Infinity), from = new Array(n + 1).fill(0);
  cost[0] = 0;
  for (var i = 0; i < n; i++) {
    var length = -1;
    for (var j = i; j < n; j++) {
      length += 1 + words[j].length;
      if (length > width && j > i) break;
      var slack = Math.max(0, width - length);
      var penalty = j === n - 1 ? 0 : slack * slack * slack;
      if (cost[i] + penalty < cost[j + 1]) {
        cost[j + 1] = cost[i] + penalty;
        from[j + 1] = i;
      }
    }
  }
  var lines = [];
  for (var end = n; end > 0; end = from[end]) lines.unshift(words.slice(from[end], end).join(' '));
  return { lines: lines, cost: cost[n] };
}

function justify(lines, width) {
  return lines.map(function (line, i) {
    if (i === lines.length - 1) return line.padEnd(width, '.');
    var words = line.split(' ');
    if (words.length === 1) return line;
    var gaps = words.length - 1, spaces = width - words.join('').length;
    return words.reduce(function (done, word, k) {
      var size = Math.floor(spaces / gaps) + (k <= spaces % gaps ? 1 : 0);
      return done + ' '.repeat(size) + word;
    });
  });
}

export default task(function wrapping(text, widths) {
  var out = {};
  for (var width of widths) {
    var best = wrapBest(text, width);
    out[width] = { greedy: justify(wrapGreedy(text, width), width), best: best.lines, cost: best.cost };
  }
  return out;
});
export const args = ['the quick brown fox jumps over the lazy dog and incomprehensibilities follow at once', [12, 20]];
