/**
 * What a file keeps of a password that protects a sheet or the workbook: Excel's hash of 16 bits, four hexadecimal
 * digits. It keeps nobody out; it says that somebody did not mean the sheet to be changed.
 *
 * @returns "" for no password
 */
export function passwordHash(password: string | undefined): string {
  if (!password) return "";
  const rotated = (hash: number) => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (const character of [...password].reverse()) hash = rotated(hash) ^ character.charCodeAt(0);
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
