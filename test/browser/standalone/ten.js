export const ten = () => 10;
