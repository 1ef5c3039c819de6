/** What is set in localStorage for a moment when the reader says no, for other pages of the site to hear of it. */
export const SAID_NO = 'donation-banners-no';
