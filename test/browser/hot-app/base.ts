export const BASE = 40;
