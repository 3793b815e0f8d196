/** Adds. */
function total(xs: number[]): number { let s = 0; for (const x of xs) s += x; return s; }
class Walker { at = 0; go(n: number): number { for (let i = 0; i < n; i++) this.at += 2; return this.at; } }
const size = 3;
export { total as 'sum of all', Walker as 'a-walker', size as '1st size', total as größe };
