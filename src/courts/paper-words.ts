import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'

/** What a paper is, in words; its code where the agreement has none such. */
export const paperKind = ({ courts }: Agreement, kind: string): Text =>
  own(courts?.delivery?.papers ?? {}, kind) ?? { en: kind, fr: kind }

/** Papers for the receiving state: refusals, labels and what is said of them. */
export const paperWords = {
  unknownDuty: { en: 'There is no such duty on this case.', fr: 'Cette obligation n’existe pas dans ce dossier.' },
  dutyOver: {
    en: 'This duty was already carried out or has ended.',
    fr: 'Cette obligation est déjà exécutée ou a pris fin.',
  },
  notByReceipt: {
    en: 'This duty is not owed to the receiving state. Record that it was carried out, with its proof.',
    fr: 'Cette obligation n’est pas due à l’État requis. Enregistrez son exécution, avec la preuve.',
  },
  onlyByReceipt: {
    en: 'Nobody here can say that this was delivered: only the other state’s signed receipt proves it. Send the papers from the case.',
    fr: 'Personne ici ne peut attester cette remise : seul l’accusé signé de l’autre État la prouve. Envoyez les documents depuis le dossier.',
  },
  nothingAsked: {
    en: 'The receiving state knows nothing of this person yet. Send the readmission request first.',
    fr: 'L’État requis ne connaît pas encore cette personne. Envoyez d’abord la demande de réadmission.',
  },
  unknownKind: { en: 'Choose what the paper is from the list.', fr: 'Choisissez la nature du document dans la liste.' },
  empty: {
    en: 'Type or paste the paper, or choose its file.',
    fr: 'Saisissez ou collez le document, ou choisissez son fichier.',
  },
  tooLarge: {
    en: 'The file is larger than 1 MB and cannot be sent. Scan it in black and white or at a lower resolution, or send it in parts.',
    fr: 'Le fichier dépasse 1 Mo et ne peut être envoyé. Numérisez-le en noir et blanc ou à une résolution moindre, ou envoyez-le en plusieurs parties.',
  },
  wrongType: {
    en: 'The file must be a sound PDF, JPEG or PNG. Save or print it as a PDF and choose it again.',
    fr: 'Le fichier doit être un PDF, un JPEG ou un PNG en bon état. Enregistrez-le ou imprimez-le en PDF et choisissez-le de nouveau.',
  },
  unknownPaper: { en: 'No such paper was sent on this case.', fr: 'Aucun document de ce type n’a été envoyé.' },
  alreadyReceipted: { en: 'This paper has its receipt already.', fr: 'Ce document a déjà son accusé.' },
  send: { en: 'Send papers to the receiving state', fr: 'Envoyer des documents à l’État requis' },
  sendIntro: {
    en: 'They travel encrypted and before ordinary messages. The gate opens by itself when the other state’s signed receipt is here, and not before.',
    fr: 'Ils partent chiffrés, avant les messages ordinaires. Le passage s’ouvre de lui-même à l’arrivée de l’accusé signé de l’autre État, et pas avant.',
  },
  sendAgain: { en: 'Send again', fr: 'Renvoyer' },
  sendMore: { en: 'Send what is missing', fr: 'Envoyer ce qui manque' },
  duty: { en: 'For which duty', fr: 'Pour quelle obligation' },
  kind: { en: 'What the paper is', fr: 'Nature du document' },
  title: { en: 'Title and date of the paper', fr: 'Intitulé et date du document' },
  text: { en: 'The paper, typed or pasted', fr: 'Le document, saisi ou collé' },
  textHint: { en: 'Leave empty if you send it as a file.', fr: 'Laissez vide si vous l’envoyez en fichier.' },
  file: { en: 'Or its file', fr: 'Ou son fichier' },
  fileHint: { en: 'PDF, JPEG or PNG, at most 1 MB.', fr: 'PDF, JPEG ou PNG, 1 Mo au plus.' },
  completes: { en: 'Is that everything the duty asks?', fr: 'Est-ce tout ce que demande l’obligation ?' },
  completesYes: {
    en: 'Yes, with this paper everything has been given',
    fr: 'Oui, avec ce document tout est remis',
  },
  completesNo: { en: 'No, another paper follows', fr: 'Non, un autre document suivra' },
  completesMissing: { en: 'Say whether another paper follows.', fr: 'Indiquez si un autre document suivra.' },
  submit: { en: 'Send', fr: 'Envoyer' },
  sent: {
    en: 'The paper is on its way. The gate stays shut until their receipt is here.',
    fr: 'Le document est parti. Le passage reste fermé jusqu’à l’arrivée de leur accusé.',
  },
  noneToSend: {
    en: 'No duty towards the receiving state is open.',
    fr: 'Aucune obligation envers l’État requis n’est en cours.',
  },
  onItsWay: { en: 'Sent, no receipt yet', fr: 'Envoyé, sans accusé' },
  understood: { en: 'Received there', fr: 'Reçu là-bas' },
  notUnderstood: { en: 'Not taken there', fr: 'Non pris en charge là-bas' },
  proof: { en: 'Their signed receipt: message', fr: 'Leur accusé signé : message' },
  awaited: {
    en: 'Sent: their receipt opens the gate by itself.',
    fr: 'Envoyé : leur accusé ouvrira le passage de lui-même.',
  },
  again: {
    en: 'The other state’s node could not take it. Find out why, and send it again.',
    fr: 'Le système de l’autre État n’a pu le prendre. Cherchez pourquoi et renvoyez-le.',
  },
  unsent: {
    en: 'Nothing was sent: its document can no longer be read here. Attach it again and send the paper once more.',
    fr: 'Rien n’est parti : son fichier n’est plus lisible ici. Joignez-le de nouveau et renvoyez le document.',
  },
  notSent: { en: 'Not sent', fr: 'Non envoyé' },
  inPart: {
    en: 'A part has arrived; the duty asks for more.',
    fr: 'Une partie est arrivée ; l’obligation en demande davantage.',
  },
  read: { en: 'Read the paper', fr: 'Lire le document' },
  sentAt: { en: 'Sent', fr: 'Envoyé' },
  document: { en: 'Its document', fr: 'Son fichier' },
  none: { en: 'No such paper', fr: 'Document introuvable' },
  noneSays: { en: 'Go back to the case and choose again.', fr: 'Revenez au dossier et choisissez de nouveau.' },
  forbidden: { en: 'Not for your role', fr: 'Hors de votre rôle' },
  forbiddenSays: {
    en: 'Only those who may send papers read them: they hold what doctors wrote. Ask the courts desk.',
    fr: 'Seuls ceux qui peuvent envoyer des documents les lisent : ils contiennent ce que des médecins ont écrit. Adressez-vous au bureau du contentieux.',
  },
  saidSent: { en: 'Paper sent to the receiving state', fr: 'Document envoyé à l’État requis' },
  saidUnsent: {
    en: 'Paper not sent: its document cannot be read here',
    fr: 'Document non envoyé : fichier illisible ici',
  },
  saidReceived: { en: 'The receiving state has the paper', fr: 'L’État requis a le document' },
  saidRefused: { en: 'The receiving state could not take the paper', fr: 'L’État requis n’a pu prendre le document' },
} satisfies Record<string, Text>
