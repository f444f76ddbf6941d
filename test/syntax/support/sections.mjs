/** Cuts a file of examples at its lines of dashes. */
export function sections(text) {
  return text.split(/^# ----\n/m);
}
