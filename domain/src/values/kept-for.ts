/**
 * What is made of one text or two, made once. Made anew are those beyond `most`: callers hand in what they know, such as
 * a published locale, never what somebody typed.
 */
export const keptFor = <Made>(
  most: number,
  make: (one: string, other: string) => Made,
): ((one: string, other: string) => Made) => {
  const known = new Map<string, Made>();
  return (one, other) => {
    const key = `${one} ${other}`;
    let made = known.get(key);
    if (made === undefined) {
      if (known.size >= most) {
        known.clear();
      }
      known.set(key, (made = make(one, other)));
    }
    return made;
  };
};
