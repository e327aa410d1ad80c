import { applications } from './admission/application.ts'
import { centres as visaCentres } from './admission/centres.ts'
import { admissionCommands } from './admission/commands.ts'
import { recordLanding } from './arrivals/decide.ts'
import { landings } from './arrivals/state.ts'
import * as barriers from './barriers/decide.ts'
import { agreeOverride, proposeOverride } from './barriers/override.ts'
import * as between from './between/decide.ts'
import { committeeCommands } from './committee/commands.ts'
import { committees } from './committee/state.ts'
import { courtCommands } from './courts/commands.ts'
import { inboxes } from './courts/inbox.ts'
import { centres } from './detention/centres.ts'
import { detentionCommands } from './detention/commands.ts'
import { drawCommands } from './draw/commands.ts'
import { selections } from './draw/single.ts'
import { draws } from './draw/state.ts'
import { confirmTransfer } from './flights/confirm.ts'
import * as flights from './flights/decide.ts'
import * as seats from './flights/seats.ts'
import { changeStandDown } from './flights/stand-down.ts'
import { flights as flightStreams } from './flights/state.ts'
import { keyCommands } from './keys/commands.ts'
import { keyRings } from './keys/state.ts'
import { letterCommands } from './letters/commands.ts'
import { askExtension, decideExtension } from './letters/extend.ts'
import { letterTexts } from './letters/texts.ts'
import { operationsCommands } from './operations/commands.ts'
import { operations } from './operations/state.ts'
import * as parity from './parity/decide.ts'
import { noteReversedPlace, reversals, reversePlace } from './parity/reversal.ts'
import { countersigns, partnerPlaces } from './parity/state.ts'
import { participantCommands } from './participants/commands.ts'
import { byPrefix, rebuildable } from './platform/rebuild.ts'
import { type Runnable, runnable } from './platform/run.ts'
import { cases } from './readmission/case.ts'
import * as readmission from './readmission/decide.ts'
import { register } from './readmission/register.ts'
import { agreeDecision } from './readmission/second.ts'
import { receptionCommands } from './reception/commands.ts'
import { receptions } from './reception/state.ts'
import { safeguardCommands } from './safeguards/commands.ts'
import { schemeCommands } from './scheme/commands.ts'
import { schemes } from './scheme/state.ts'
import { statementCommands } from './statement/commands.ts'
import { statements } from './statement/state.ts'
import { releaseStatistics, releaseStreams } from './statistics/release.ts'
import { windowCommands } from './windows/commands.ts'
import { windowStreams } from './windows/state.ts'

/** Every command of an agreement by its name: what the API, the forms, the exchange and a replay may ask for. */
export function commandsOf(agreement: string): ReadonlyMap<string, Runnable> {
  const list: readonly Runnable[] = [
    runnable(recordLanding),
    runnable(register),
    runnable(readmission.findAge),
    runnable(readmission.receiveRepresentations),
    runnable(readmission.claimProtection),
    runnable(readmission.withdrawProtection),
    runnable(readmission.decideInadmissibility),
    runnable(readmission.claimHumanRights),
    runnable(readmission.confirmNoHumanRights),
    runnable(readmission.decideHumanRights),
    runnable(agreeDecision),
    runnable(readmission.sendRequest),
    runnable(readmission.giveInformation),
    runnable(readmission.recordAnswer),
    runnable(readmission.close),
    runnable(readmission.reopen),
    runnable(askExtension),
    runnable(decideExtension),
    runnable(barriers.raise),
    runnable(barriers.lift),
    runnable(proposeOverride),
    runnable(agreeOverride),
    runnable(flights.schedule),
    runnable(flights.cancel),
    runnable(changeStandDown),
    runnable(confirmTransfer),
    runnable(seats.giveSeat),
    runnable(seats.withdrawSeat),
    runnable(seats.recordFailedRemoval),
    runnable(seats.board),
    runnable(seats.handOver),
    runnable(seats.recordReceipt),
    runnable(between.sendNeeds),
    runnable(between.noteReturnAsked),
    runnable(between.decideReturn),
    runnable(between.recordBroughtBack),
    runnable(parity.noteAdmission),
    runnable(parity.countersign),
    runnable(parity.contest),
    runnable(parity.noteCounted),
    runnable(parity.noteReversal),
    runnable(parity.noteUncounted),
    runnable(reversePlace),
    runnable(noteReversedPlace),
    ...receptionCommands,
    ...letterCommands(agreement),
    ...schemeCommands(agreement),
    ...courtCommands,
    ...safeguardCommands,
    ...detentionCommands,
    ...participantCommands,
    ...admissionCommands,
    ...windowCommands,
    ...statementCommands,
    ...committeeCommands,
    runnable(releaseStatistics),
    ...drawCommands,
    ...operationsCommands(agreement),
    ...keyCommands(agreement),
  ]
  return new Map(list.map((command) => [command.name, command]))
}

/** Every kind of stream, by what its name begins with: what `rebuild` makes views from. */
export const aggregatesByPrefix = byPrefix(
  rebuildable(landings),
  rebuildable(cases),
  rebuildable(flightStreams),
  rebuildable(receptions),
  rebuildable(countersigns),
  rebuildable(partnerPlaces),
  rebuildable(schemes),
  rebuildable(letterTexts),
  rebuildable(centres),
  rebuildable(inboxes),
  rebuildable(applications),
  rebuildable(visaCentres),
  rebuildable(selections),
  rebuildable(windowStreams),
  rebuildable(releaseStreams),
  rebuildable(draws),
  rebuildable(statements),
  rebuildable(reversals),
  rebuildable(committees),
  rebuildable(operations),
  rebuildable(keyRings),
)
