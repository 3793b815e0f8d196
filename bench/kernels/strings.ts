import { task } from 'mgr-scheduler';

const NAMES = ['ada', 'grace', 'edsger', 'barbara', 'donald', 'frances', 'tony', 'margaret'];

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value;
}

function row(id: number): string {
  const name = NAMES[id % NAMES.length];
  const columns = [`${id}`, name.toUpperCase(), (id * 0.5).toFixed(1), id.toString(16)];
  let line = '';
  for (const column of columns) {
    if (line !== '') line += ',';
    line += column.includes('a') ? `"${column}"` : column;
  }
  return line;
}

/** Builds n lines of a CSV file, in pages of 100 lines; a hash of all of them. */
export default task(function strings(n: number): number {
  let value = 0x811c9dc5 | 0;
  let page = '';
  for (let id = 0; id < n; id++) {
    page += `${row(id)}\n`;
    if (id % 100 === 99 || id === n - 1) {
      value = hash(page, value);
      page = '';
    }
  }
  return value;
});
