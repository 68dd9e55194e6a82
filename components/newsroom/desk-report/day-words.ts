/** A day as it is written in Viet Nam, `26/11/2026`. @param day `YYYY-MM-DD` */
export const dayWords = (day: string): string => day.split('-').reverse().join('/');
