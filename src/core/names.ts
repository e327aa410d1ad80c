/** A name as compared, not as shown: no accents, no case, parts in order, so that order and spelling marks do not matter. */
export const comparableName = (familyName: string, givenNames: string): string =>
  `${familyName} ${givenNames}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ')
