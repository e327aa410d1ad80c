import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## If you need help
- Ask for a lawyer. If you are held in a removal centre, ask its staff for an appointment with the duty lawyers: the
first appointment is free.
- Ask for an interpreter whenever anybody speaks with you about this letter.
- Questions about this letter: {{contact}}

## Tell us now if something is wrong
Tell any officer, nurse or lawyer, in your own language, if one of these is true. We must write it down and look at it.
- You are a child, or people have treated you as older than you are.
- You are ill, injured, pregnant or disabled, or you think of harming yourself.
- Somebody has forced, threatened or sold you, or used you for work, sex or crime.
- You are afraid of what would happen to you in France.
- A court has your case, or a close relative of yours is here.`

const removalNotice = `# Notice of intention to remove you
We intend to remove you from the United Kingdom. You would be taken to: {{destination}}.

## Why
{{reasons}}

The law: {{rule}}.

## When
You will not be removed before the end of {{noticeUntil}}. The notice is {{noticeDays}} working days, and its first day
is the day after you are given this letter. Days on which offices are closed here do not count.

Before you leave you must also be told in writing the day of departure and where the journey goes.

## What you can do until then
- If you believe that you should not be removed, tell us and tell a lawyer now. Do not wait for the day.
- You can ask a court to stop your removal. If you have done so, tell us at once.

${help}`

const negative = (right: string): string => `# The decision about trafficking: no reasonable grounds
It was decided that there are no reasonable grounds to believe that you are a victim of trafficking or modern slavery.

## Why
{{reasons}}

The law: {{rule}}.

## What you can do
${right}

${help}`

/** English: the official text. */
export const en: LetterLanguage = {
  language: 'en',
  locale: 'en-GB',
  name: 'English',
  direction: 'ltr',
  times: ['day', 'week', 'month', 'hour', 'fortnight'],
  numbers: ['one', 'two', 'three', 'five', 'seven', 'ten', 'fourteen', 'twenty', 'twenty-one', 'thirty'],
  labels: {
    official: 'Official text',
    reference: 'Reference',
    date: 'Date',
    addressee: 'To',
    birthDate: 'Born',
    unchecked: 'This translation has not yet been checked by a translator. If it differs, the official text counts.',
    beside: 'The reasons are written in the official text. The interpreter must read them to you.',
    noTranslation:
      'There is no written text of this letter in {{language}}. An interpreter must read all of it to the person.',
    received: 'I was given this letter. My signature does not mean that I agree with it.',
    signature: 'Signature',
    interpreter: 'Interpreter',
    day: 'Day and time',
  },
  promises: {
    'rg-negative-v4.1':
      'You may ask for this decision to be reconsidered. You have {{promiseDays}} days: until the end of {{promiseUntil}}. You will not be removed in that time.',
    'rg-positive':
      'You will not be removed during your recovery period. It lasts at least {{promiseDays}} days, to the end of {{promiseUntil}}, and longer if the final decision has not been made by then.',
  },
  texts: {
    'notice-of-intent': `# We may not consider your asylum claim in the United Kingdom
You have asked for asylum. We may declare your claim inadmissible: it would then not be considered here, because you
have a connection to France. Nothing has been decided yet.

## Why
{{reasons}}

The law: {{rule}}.

## What you can do, and by when
You can tell us why your claim should be considered here, and why you should not be sent to France. We must have your
answer by the end of {{answerBy}}.
- You can write, or say it to an officer, who must write it down.
- You can give us documents and photographs.
- If you need more time, ask for it before that day and say why.

## What happens next
We read your answer and then decide. You get the decision in writing, with reasons.

${help}`,
    'inadmissibility-decision': `# Your asylum claim is inadmissible
We have decided that your asylum claim is inadmissible. It will not be considered in the United Kingdom. This is not a
refusal of your claim: nobody has decided here whether you are a refugee.

## Why
{{reasons}}

The law: {{rule}}.

## What happens next
You may be returned to France. Before that you must be given notice in writing that we intend to remove you, and the
details of your departure.

## What you can do
- This decision opens no appeal to the tribunal about your asylum claim. A lawyer can tell you whether a court can
review it.
- If removing you would breach your human rights, tell us now and say why.

${help}`,
    'removal-notice': removalNotice,
    'departure-details': `# The details of your departure
You are to leave the United Kingdom on {{departsAt}}. You will be taken to: {{destination}}.

These details take the place of any that you were given before. The law: {{rule}}.

## Before you leave
- Tell us what you need on the way: medicine, help with walking, food, a person you must not be parted from.
- Tell us if you want to let your family or your lawyer know.

## If something stands in the way
If you or your lawyer have gone to court, or have told us something that we have not yet answered, say so now to any
officer.

${help}`,
    'rg-negative-v4.1': negative(`{{promise}}

To ask, write to us or tell an officer or a lawyer. Say what is wrong in the decision, and give anything new.`),
    'rg-negative':
      negative(`This letter gives no right to have the decision reconsidered. You can ask a court to review it. A lawyer
can tell you how; it can also be done from another country.`),
    'rg-positive': `# The decision about trafficking: reasonable grounds
It was decided that there are reasonable grounds to believe that you are a victim of trafficking or modern slavery. A
final decision, called the conclusive-grounds decision, follows.

## Why
{{reasons}}

The law: {{rule}}.

## What this means for you
{{promise}}

If you are not safe where you are, say so at once to the person you trust most here.

${help}`,
    'access-code': `# Your access to your own case
With this code you, and those you show it to, can read what is on your case and send us messages:

{{code}}

Keep this letter safe. Nobody of ours will ask you for the code. If somebody else has it, tell us and you get another.

This letter decides nothing about you and changes nothing in your case. The law: {{rule}}.

${help}`,
  },
}
