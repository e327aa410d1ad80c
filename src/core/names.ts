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

/** As files have it: the family name first and in capitals; one name alone where there is only one. */
export const filedName = ({
  familyName,
  givenNames,
}: {
  readonly familyName: string
  readonly givenNames: string
}): string => [familyName.toUpperCase(), givenNames].filter((name) => name !== '').join(', ')

/** As one is spoken to. */
export const spokenName = ({
  familyName,
  givenNames,
}: {
  readonly familyName: string
  readonly givenNames: string
}): string => `${givenNames} ${familyName}`.trim()
