export default { depth: { most: 3 }, names: ['a', 'b'] };
