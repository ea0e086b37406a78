/** Where a code is published. */
export interface ClassificationAddress {
  readonly url: string;
  readonly site: string;
}

/**
 * The page of a code of a public classification, from the id of a reference such as `onet 29-9021.00`; undefined where
 * the classification has no page whose address follows from the code, as ESCO, or where the code has another shape.
 */
export function classificationAddress(id: string): ClassificationAddress | undefined {
  const onet = /^onet (\d{2}-\d{4})(\.\d{2})?$/.exec(id);
  if (onet) {
    return { url: `https://www.onetonline.org/link/summary/${onet[1]}${onet[2] ?? '.00'}`, site: 'O*NET OnLine' };
  }
  const cip = /^cip (\d{2}\.\d{4})$/.exec(id);
  if (!cip) return undefined;
  return {
    // y=56 is the edition of 2020.
    url: `https://nces.ed.gov/ipeds/cipcode/cipdetail.aspx?y=56&cip=${cip[1]}`,
    site: 'the National Center for Education Statistics',
  };
}
