export default [(n: number) => n + 1, (n: number) => n * 2];
