export const word = 'loads';
