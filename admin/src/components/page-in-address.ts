/** How many entries a page of a list has where its address says nothing else. */
export const DEFAULT_PAGE_SIZE = 20;

const wholeNumber = (text: string | undefined, fallback: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

/** Which page of a list the address asks for, from 1, and how long it is; the first one where it makes no sense. */
export const pageIn = (params: {
  page?: string | undefined;
  pageSize?: string | undefined;
}): { page: number; pageSize: number } => ({
  page: wholeNumber(params.page, 1),
  pageSize: wholeNumber(params.pageSize, DEFAULT_PAGE_SIZE),
});
