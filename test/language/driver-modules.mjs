/** Values of modules, for driver-forks.mjs: what their bindings hold, and what hangs on that. */

let bindings = [];
const values = new Set();

/** A module tells what its top level holds. */
export function addBindings(more = []) {
  bindings.push(...more.map(([, read]) => read));
}

/** True for an object or a function that every thread has its own of. */
export function isOfModule(value) {
  bindings = bindings.filter((read) => {
    try {
      add(read());
      return false;
    } catch {
      return true; // not set up yet
    }
  });
  return values.has(value);
}

function add(first) {
  const found = [first];
  while (found.length > 0) {
    const value = found.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || values.has(value)) continue;
    values.add(value);
    if (value instanceof Map) found.push(...value.keys(), ...value.values());
    if (value instanceof Set) found.push(...value);
    for (const property of Object.values(Object.getOwnPropertyDescriptors(value))) found.push(property.value);
  }
}
