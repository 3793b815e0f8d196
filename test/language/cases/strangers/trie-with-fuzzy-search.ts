import { task } from 'mgr-scheduler';

class TrieNode {
  constructor() {
    this.next = Object.create(null);
    this.word = null;
    this.weight = 0;
  }
}

class Trie {
  constructor(words) {
    this.root = new TrieNode();
    this.count = 0;
    if (words) for (const [word, weight] of words) this.add(word, weight);
  }
  add(word, weight = 1) {
    let node = this.root;
    for (const letter of word) node = node.next[letter] ??= new TrieNode();
    if (node.word === null) this.count++;
    node.word = word;
    node.weight += weight;
    return this;
  }
  remove(word) {
    const path = [];
    let node = this.root;
    for (const letter of word) {
      path.push([node, letter]);
      node = node.next[letter];
      if (!node) return false;
    }
    if (node.word === null) return false;
    node.word = null;
    this.count--;
    while (path.length && node.word === null && Object.keys(node.next).length === 0) {
      const [parent, letter] = path.pop();
      delete parent.next[letter];
      node = parent;
    }
    return true;
  }
  *words(node = this.root) {
    if (node.word !== null) yield node;
    for (const letter in node.next) yield* this.words(node.next[letter]);
  }
  complete(prefix, limit = 3) {
    let node = this.root;
    for (const letter of prefix) if (!(node = node.next[letter])) return [];
    const found = [];
    for (const one of this.words(node)) {
      let i = found.length;
      while (i > 0 && found[i - 1].weight < one.weight) i--;
      found.splice(i, 0, one);
      if (found.length > limit) found.pop();
    }
    return found.map((one) => one.word);
  }
  /** Words within a distance, by a row of the edit table for each node. */
  near(word, distance) {
    const found = [];
    const visit = (node, letter, above) => {
      const row = [above[0] + 1];
      for (let i = 1; i < above.length; i++) row.push(Math.min(row[i - 1] + 1, above[i] + 1, above[i - 1] + (word[i - 1] === letter ? 0 : 1)));
      if (node.word !== null && row[row.length - 1] <= distance) found.push(`${node.word}:${row[row.length - 1]}`);
      if (Math.min(...row) <= distance) for (const next in node.next) visit(node.next[next], next, row);
    };
    const first = Array.from({ length: word.length + 1 }, (_, i) => i);
    for (const letter in this.root.next) visit(this.root.next[letter], letter, first);
    return found.sort();
  }
}

export default task(function tries(entries, queries) {
  const trie = new Trie(entries);
  const out = [];
  for (const query of queries) out.push([query, trie.complete(query), trie.near(query, 1)]);
  const removed = [trie.remove('cart'), trie.remove('car'), trie.remove('nope'), trie.remove('ca')];
  return { out, removed, count: trie.count, left: [...trie.words()].map((node) => node.word) };
});
export const args = [[['car', 5], ['cart', 2], ['care', 9], ['cat', 1], ['dog', 3], ['do', 4], ['car', 1]], ['ca', 'cat', 'dot', 'x']];
