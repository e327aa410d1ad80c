import { type Runnable, runnable } from '../platform/run.ts'
import {
  announce,
  begin,
  confirmPartner,
  distrustPartner,
  enterPartner,
  noteChange,
  noteWord,
  refusePartner,
  retire,
} from './decide.ts'
import { together } from './public-view.ts'

/** Every command on keys, for the list of all. */
export const keyCommands = (agreement: string): readonly Runnable[] => [
  runnable(begin(agreement)),
  runnable(announce(agreement)),
  runnable(noteWord(agreement)),
  runnable(retire(agreement)),
  runnable(noteChange(agreement)),
  runnable(confirmPartner(agreement, together)),
  runnable(refusePartner(agreement)),
  runnable(distrustPartner(agreement)),
  runnable(enterPartner(agreement, together)),
]
