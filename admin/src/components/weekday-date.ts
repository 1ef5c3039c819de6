/** A day of the week (ISO 8601: 1 is Monday) as a date to be named, in UTC: 5 January 1970 was a Monday. */
export const weekdayDate = (day: number): Date => new Date(Date.UTC(1970, 0, 4 + day));
