import type { Text } from '../core/brand.ts'

type Both = { readonly ok: Text; readonly no: Text }

/** What a check says where it holds and where it does not. */
export const verifyWords = {
  noJson: {
    en: 'The file is not JSON: it was cut off or altered.',
    fr: 'Le fichier n’est pas du JSON : tronqué ou modifié.',
  },
  bytes: { en: 'The file is written in the one agreed way.', fr: 'Le fichier est écrit de la seule façon convenue.' },
  notCanonical: (at: number): Text => ({
    en: `The file is not written in the agreed way: it differs at byte ${at}.`,
    fr: `Le fichier n’est pas écrit de la façon convenue : il diffère à l’octet ${at}.`,
  }),
  misfit: (where: string): Text => ({
    en: `The file does not have its form: ${where}.`,
    fr: `Le fichier n’a pas la forme voulue : ${where}.`,
  }),
  altered: (part: string): Text => ({
    en: `“${part}” was altered after the file was made.`,
    fr: `« ${part} » a été modifié après la création du fichier.`,
  }),
  checks: {
    entries: {
      ok: {
        en: 'The entries are in order of their tickets, each once.',
        fr: 'Les entrées suivent l’ordre des tickets, chacune une fois.',
      },
      no: { en: 'An entry stands twice or out of order.', fr: 'Une entrée figure deux fois ou n’est pas à sa place.' },
    },
    root: {
      ok: {
        en: 'The entries are those whose root was published.',
        fr: 'Les entrées sont celles dont la racine a été publiée.',
      },
      no: {
        en: 'The list was altered after it was fixed: its root differs.',
        fr: 'La liste a été modifiée après avoir été arrêtée : sa racine diffère.',
      },
    },
    shares: {
      ok: {
        en: 'The number of groups to reach follows from the list and the places.',
        fr: 'Le nombre de groupes à atteindre découle de la liste et des places.',
      },
      no: {
        en: 'Totals or the number of groups to reach do not follow from the list.',
        fr: 'Les totaux ou le nombre de groupes à atteindre ne découlent pas de la liste.',
      },
    },
    states: {
      ok: { en: 'Two states take part.', fr: 'Deux États participent.' },
      no: {
        en: 'The two states are not named as they should be.',
        fr: 'Les deux États ne sont pas nommés comme il se doit.',
      },
    },
    commitment: {
      ok: {
        en: 'The secret revealed is the one committed to for this list.',
        fr: 'Le secret révélé est celui engagé pour cette liste.',
      },
      no: {
        en: 'The secret was not revealed, or is not the one committed to for this list.',
        fr: 'Le secret n’a pas été révélé ou n’est pas celui engagé pour cette liste.',
      },
    },
    beacon: {
      ok: {
        en: 'The signature is that of the drand round named beforehand.',
        fr: 'La signature est celle du tour de drand désigné d’avance.',
      },
      no: {
        en: 'The drand round named beforehand is missing or its signature is false.',
        fr: 'Le tour de drand désigné d’avance manque ou sa signature est fausse.',
      },
    },
    voided: {
      ok: { en: 'The draw stands.', fr: 'Le tirage est valable.' },
      no: { en: 'The draw was voided.', fr: 'Le tirage a été annulé.' },
    },
    drawn: {
      ok: { en: 'The order was drawn.', fr: 'L’ordre a été tiré.' },
      no: { en: 'There is no order yet.', fr: 'Il n’y a pas encore d’ordre.' },
    },
    seed: {
      ok: { en: 'The seed follows from both secrets.', fr: 'La graine découle des deux secrets.' },
      no: {
        en: 'The seed does not follow from what was revealed.',
        fr: 'La graine ne découle pas de ce qui a été révélé.',
      },
    },
    order: {
      ok: { en: 'The order follows from the seed.', fr: 'L’ordre découle de la graine.' },
      no: { en: 'The order does not follow from the seed.', fr: 'L’ordre ne découle pas de la graine.' },
    },
    lost: {
      ok: {
        en: 'Groups passed over are on the list, each once.',
        fr: 'Les groupes écartés figurent sur la liste, chacun une fois.',
      },
      no: {
        en: 'A group passed over is not on the list, or named twice.',
        fr: 'Un groupe écarté ne figure pas sur la liste ou est nommé deux fois.',
      },
    },
    reached: {
      ok: {
        en: 'The groups reached are the first in the order.',
        fr: 'Les groupes atteints sont les premiers dans l’ordre.',
      },
      no: {
        en: 'The groups reached are not the first in the order.',
        fr: 'Les groupes atteints ne sont pas les premiers dans l’ordre.',
      },
    },
    persons: {
      ok: {
        en: 'The people reached, and those owed, add up.',
        fr: 'Les personnes atteintes et celles dues concordent.',
      },
      no: {
        en: 'The people reached, or those owed, do not add up.',
        fr: 'Les personnes atteintes ou dues ne concordent pas.',
      },
    },
  } satisfies Record<string, Both>,
  proof: {
    unreadable: { en: 'The proof cannot be read.', fr: 'La preuve est illisible.' },
    ticket: {
      ok: { en: 'The ticket is that of this application.', fr: 'Le ticket est celui de cette demande.' },
      no: { en: 'The ticket is not that of this application.', fr: 'Le ticket n’est pas celui de cette demande.' },
    },
    inclusion: {
      ok: { en: 'The entry is on the list under this root.', fr: 'L’entrée figure sur la liste sous cette racine.' },
      no: {
        en: 'The entry is not on the list under this root.',
        fr: 'L’entrée ne figure pas sur la liste sous cette racine.',
      },
    },
    sameList: {
      ok: { en: 'The proof belongs to this list.', fr: 'La preuve appartient à cette liste.' },
      no: { en: 'The proof belongs to another list.', fr: 'La preuve appartient à une autre liste.' },
    },
    rank: (rank: number): Text => ({ en: `Rank ${rank}.`, fr: `Rang ${rank}.` }),
    otherRank: (rank: number): Text => ({ en: `Another rank: ${rank}.`, fr: `Un autre rang : ${rank}.` }),
  },
} as const
