/**
 * The text with no line longer than `width` characters where it can be broken at a space. Line breaks in it are kept;
 * a longer word, such as an address, stays whole.
 */
export const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      let room = width;
      return line.split(/ +/).reduce((wrapped, word, index) => {
        const length = [...word].length;
        const fits = index === 0 || length < room;
        room = fits ? room - length - Number(index > 0) : width - length;
        return index === 0 ? word : wrapped + (fits ? ' ' : '\n') + word;
      }, '');
    })
    .join('\n');
