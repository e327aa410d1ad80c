// Written by tools/govuk-types.ts from govuk-frontend. Do not edit: run it again.
import type { Html } from './html.ts'

type Scalar = string | number | boolean | null | undefined
/** HTML attributes; `optional` leaves one out when its value is empty, false or absent. */
export type Attributes = Readonly<Record<string, Scalar | { value: Scalar; optional?: boolean }>>

type BackLink = {
  text?: string | undefined
  html?: Html | undefined
  href: string
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Breadcrumbs = {
  items: ReadonlyArray<
    {
      href?: string | undefined
      attributes?: Attributes | undefined
    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
  >
  classes?: string | undefined
  collapseOnMobile?: boolean | undefined
  attributes?: Attributes | undefined
  labelText?: string | undefined
}

type Button = {
  type?: string | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  preventDoubleClick?: boolean | undefined
  isStartButton?: boolean | undefined
  id?: string | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type Checkboxes = {
  describedBy?: string | undefined
  fieldset?: GovukOptions['fieldset'] | undefined
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInputs?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInputs?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  idPrefix?: string | undefined
  name: string
  items: ReadonlyArray<
    | { divider: string }
    | ({
        id?: string | undefined
        name?: string | undefined
        value: string
        label?:
          | {
              classes?: string | undefined
              attributes?: Attributes | undefined
            }
          | undefined
        hint?: GovukOptions['hint'] | undefined
        checked?: boolean | undefined
        conditional?:
          | {
              html: Html
            }
          | undefined
        behaviour?: string | undefined
        disabled?: boolean | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { text?: undefined; html: Html }))
  >
  values?: ReadonlyArray<string> | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type DateInput = {
  id: string
  namePrefix?: string | undefined
  items?:
    | ReadonlyArray<{
        id?: string | undefined
        name: string
        label?: string | undefined
        value?: string | undefined
        error?: boolean | undefined
        autocomplete?: string | undefined
        pattern?: string | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }>
    | undefined
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInputs?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInputs?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  fieldset?: GovukOptions['fieldset'] | undefined
  day?: Readonly<Record<string, unknown>> | undefined
  month?: Readonly<Record<string, unknown>> | undefined
  year?: Readonly<Record<string, unknown>> | undefined
  values?:
    | {
        day?: string | undefined
        month?: string | undefined
        year?: string | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Details = {
  id?: string | undefined
  open?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ summaryText: string; summaryHtml?: undefined } | { summaryText?: undefined; summaryHtml: Html }) &
  ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type ErrorMessage = {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  visuallyHiddenText?: string | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type ErrorSummary = {
  descriptionText?: string | undefined
  descriptionHtml?: Html | undefined
  errorList?:
    | ReadonlyArray<
        {
          href?: string | undefined
          attributes?: Attributes | undefined
        } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
      >
    | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ titleText: string; titleHtml?: undefined } | { titleText?: undefined; titleHtml: Html })

type Fieldset = {
  describedBy?: string | undefined
  legend?:
    | ({
        classes?: string | undefined
        isPageHeading?: boolean | undefined
      } & ({ text: string; html?: undefined } | { text?: undefined; html: Html }))
    | undefined
  classes?: string | undefined
  role?: string | undefined
  attributes?: Attributes | undefined
  html?: Html | undefined
}

type FileUpload = {
  name: string
  id?: string | undefined
  disabled?: boolean | undefined
  multiple?: boolean | undefined
  describedBy?: string | undefined
  label: GovukOptions['label']
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  javascript?: boolean | undefined
  chooseFilesButtonText?: string | undefined
  dropInstructionText?: string | undefined
  multipleFilesChosenText?: Readonly<Record<string, unknown>> | undefined
  noFileChosenText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Readonly<Record<string, unknown>> | undefined
}

type GenericHeader = {
  url?: string | undefined
  containerClasses?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ logoText: string; logoHtml?: undefined } | { logoText?: undefined; logoHtml: Html })

type Hint = {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type Input = {
  id?: string | undefined
  name: string
  type?: string | undefined
  inputmode?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: GovukOptions['label']
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  prefix?:
    | ({
        classes?: string | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { text?: undefined; html: Html }))
    | undefined
  suffix?:
    | ({
        classes?: string | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { text?: undefined; html: Html }))
    | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  classes?: string | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  autocapitalize?: string | undefined
  inputWrapper?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
  attributes?: Attributes | undefined
}

type InsetText = {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type Label = {
  for?: string | undefined
  isPageHeading?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type LanguageNavigation = {
  items: ReadonlyArray<
    {
      lang: string
      hrefLang?: string | undefined
      dir?: string | undefined
      href?: string | undefined
      current?: boolean | undefined
      languageDescriptionText?: string | undefined
      classes?: string | undefined
      attributes?: Attributes | undefined
    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
  >
  ariaLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type NotificationBanner = {
  titleText?: string | undefined
  titleHtml?: Html | undefined
  titleHeadingLevel?: string | undefined
  type?: string | undefined
  role?: string | undefined
  titleId?: string | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type Pagination = {
  items?:
    | ReadonlyArray<{
        number?: string | number | undefined
        visuallyHiddenText?: string | undefined
        href?: string | undefined
        current?: boolean | undefined
        ellipsis?: boolean | undefined
        attributes?: Attributes | undefined
      }>
    | undefined
  previous?:
    | {
        text?: string | undefined
        html?: Html | undefined
        labelText?: string | undefined
        href: string
        attributes?: Attributes | undefined
      }
    | undefined
  next?:
    | {
        text?: string | undefined
        html?: Html | undefined
        labelText?: string | undefined
        href: string
        attributes?: Attributes | undefined
      }
    | undefined
  landmarkLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Panel = {
  headingLevel?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  actions?:
    | {
        items?:
          | ReadonlyArray<{
              text: string
              type?: string | undefined
              href?: string | undefined
              classes?: string | undefined
              attributes?: Attributes | undefined
            }>
          | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
} & ({ titleText: string; titleHtml?: undefined } | { titleText?: undefined; titleHtml: Html }) &
  ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type PhaseBanner = {
  tag: GovukOptions['tag']
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type Radios = {
  fieldset?: GovukOptions['fieldset'] | undefined
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInputs?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInputs?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  idPrefix?: string | undefined
  name: string
  items: ReadonlyArray<
    | { divider: string }
    | ({
        id?: string | undefined
        value: string
        label?:
          | {
              classes?: string | undefined
              attributes?: Attributes | undefined
            }
          | undefined
        hint?: GovukOptions['hint'] | undefined
        checked?: boolean | undefined
        conditional?:
          | {
              html: Html
            }
          | undefined
        disabled?: boolean | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { text?: undefined; html: Html }))
  >
  value?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Select = {
  id?: string | undefined
  name: string
  items: ReadonlyArray<{
    value?: string | undefined
    text: string
    selected?: boolean | undefined
    disabled?: boolean | undefined
    attributes?: Attributes | undefined
  }>
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: GovukOptions['label']
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type ServiceNavigation = {
  classes?: string | undefined
  attributes?: Attributes | undefined
  ariaLabel?: string | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?:
    | ReadonlyArray<
        {
          current?: boolean | undefined
          active?: boolean | undefined
          href?: string | undefined
          attributes?: Attributes | undefined
        } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
      >
    | undefined
  slots?:
    | {
        start?: Html | undefined
        end?:
          | Html
          | {
              html?: Html | undefined
              align?: Html | undefined
            }
          | undefined
        navigationStart?: Html | undefined
        navigationEnd?: Html | undefined
      }
    | undefined
}

type SkipLink = {
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type SummaryList = {
  rows: ReadonlyArray<{
    classes?: string | undefined
    key: {
      classes?: string | undefined
    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
    value: {
      classes?: string | undefined
    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
    actions?:
      | {
          items?:
            | ReadonlyArray<
                {
                  href: string
                  visuallyHiddenText?: string | undefined
                  classes?: string | undefined
                  attributes?: Attributes | undefined
                } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
              >
            | undefined
          classes?: string | undefined
        }
      | undefined
  }>
  card?:
    | {
        title?:
          | {
              text?: string | undefined
              html?: Html | undefined
              headingLevel?: number | undefined
              classes?: string | undefined
            }
          | undefined
        actions?:
          | {
              items?:
                | ReadonlyArray<
                    {
                      href: string
                      visuallyHiddenText?: string | undefined
                      classes?: string | undefined
                      attributes?: Attributes | undefined
                    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
                  >
                | undefined
              classes?: string | undefined
            }
          | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Table = {
  rows: ReadonlyArray<
    ReadonlyArray<
      {
        format?: string | undefined
        classes?: string | undefined
        colspan?: number | undefined
        rowspan?: number | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
    >
  >
  head?:
    | ReadonlyArray<{
        text?: string | undefined
        html?: Html | undefined
        format?: string | undefined
        classes?: string | undefined
        colspan?: number | undefined
        rowspan?: number | undefined
        attributes?: Attributes | undefined
      }>
    | undefined
  caption?: string | undefined
  captionClasses?: string | undefined
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Tabs = {
  id?: string | undefined
  idPrefix?: string | undefined
  title?: string | undefined
  items: ReadonlyArray<{
    id: string
    label: string
    attributes?: Attributes | undefined
    panel: {
      attributes?: Attributes | undefined
    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
  }>
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Tag = {
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

type TaskList = {
  items: ReadonlyArray<{
    title: {
      classes?: string | undefined
    } & ({ text: string; html?: undefined } | { text?: undefined; html: Html })
    hint?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
    status: {
      tag?: GovukOptions['tag'] | undefined
      text?: string | undefined
      html?: Html | undefined
      classes?: string | undefined
    }
    href?: string | undefined
    classes?: string | undefined
  }>
  classes?: string | undefined
  attributes?: Attributes | undefined
  idPrefix?: string | undefined
}

type Textarea = {
  id?: string | undefined
  name: string
  spellcheck?: boolean | undefined
  rows?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: GovukOptions['label']
  hint?: GovukOptions['hint'] | undefined
  errorMessage?: GovukOptions['error-message'] | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { text?: undefined; html: Html }) | undefined
      }
    | undefined
  classes?: string | undefined
  autocomplete?: string | undefined
  attributes?: Attributes | undefined
}

type WarningText = {
  iconFallbackText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { text?: undefined; html: Html })

/** The options of each component, as published with govuk-frontend. */
export type GovukOptions = {
  'back-link': BackLink
  breadcrumbs: Breadcrumbs
  button: Button
  checkboxes: Checkboxes
  'date-input': DateInput
  details: Details
  'error-message': ErrorMessage
  'error-summary': ErrorSummary
  fieldset: Fieldset
  'file-upload': FileUpload
  'generic-header': GenericHeader
  hint: Hint
  input: Input
  'inset-text': InsetText
  label: Label
  'language-navigation': LanguageNavigation
  'notification-banner': NotificationBanner
  pagination: Pagination
  panel: Panel
  'phase-banner': PhaseBanner
  radios: Radios
  select: Select
  'service-navigation': ServiceNavigation
  'skip-link': SkipLink
  'summary-list': SummaryList
  table: Table
  tabs: Tabs
  tag: Tag
  'task-list': TaskList
  textarea: Textarea
  'warning-text': WarningText
}
