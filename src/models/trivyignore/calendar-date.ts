const FORM = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;

/** @returns Whether a text is a day of the calendar as Trivy reads it: `2027-01-31`. */
export function isCalendarDate(text: string): boolean {
  const { year, month, day } = FORM.exec(text)?.groups ?? {};
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
