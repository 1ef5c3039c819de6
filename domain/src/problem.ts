/** Something an editor has to mend before a document can be saved or published. */
export interface Problem {
  /** Where: attribute names and positions, `['ask', 0, 'currency']`. */
  path: Array<string | number>;
  /** A sentence that says what is wrong and what is wanted. */
  message: string;
}
