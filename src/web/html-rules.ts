import type { ConfigData } from 'html-validate'

/** How html-validate judges our pages: its recommended and document rules, but for these, each with its reason. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // GOV.UK's templates leave spaces at line ends.
    'no-trailing-whitespace': 'off',
    // GOV.UK's date input says `role="group"` on its fieldset, without which one screen reader leaves out the hint.
    'no-redundant-role': 'off',
    // The error summary and the notice come before the page's own heading, with headings of the second rank.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Boxes of which any may be ticked share their name, as GOV.UK's checkboxes do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Everything a page loads comes from its own node, under an address that names the content.
    'require-sri': 'off',
    // A case page's title says reference, name and desk.
    'long-title': 'off',
  },
}
