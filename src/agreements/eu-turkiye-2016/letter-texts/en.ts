import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## If you need help
- Ask for a lawyer, and for an interpreter whenever anybody speaks with you about this letter.
- Questions about this letter: {{contact}}

## Tell us now if something is wrong
Tell any officer, nurse or lawyer, in your own language. We must write it down and look at it.
- You are a child, or people have treated you as older than you are.
- You are ill, injured, pregnant or disabled, or you think of harming yourself.
- Somebody has forced, threatened or sold you, or used you for work, sex or crime.
- You would be in danger in Türkiye, or be sent from there to danger.`

/** English. */
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
  promises: {},
  texts: {
    'inadmissibility-decision': `# The decision on your asylum claim
Your asylum claim was examined by itself, for you alone. It is inadmissible: Greece does not decide whether you are a
refugee.

## Why
{{reasons}}

The rule: {{rule}}.

## What you can do
You can appeal. Ask a lawyer at once how, and by when. An appeal does not by itself stop a return: you must also ask a
judge to be allowed to stay until it is decided.

${help}`,
    'appeal-decision': `# The decision on your appeal
Your appeal against the decision on your asylum claim was decided. It was not allowed.

## Why
{{reasons}}

The rule: {{rule}}.

## What happens next
You may be returned to Türkiye. You must first be given a return decision.

## What you can do
Ask a lawyer at once whether a court can still hear your case, and whether a judge can let you stay until then.

${help}`,
    'return-decision': `# The decision to return you
It was decided that you are to be returned to Türkiye.

## Why
{{reasons}}

The rule: {{rule}}.

## What you can do
You have the right to legal advice and to information, to ask that the return be put off, and to a remedy against this
decision. Ask a lawyer at once.

${help}`,
  },
}
