/**
 * How a bundle is set: the source for Typst. It holds no words but what the data give it. Every section begins on a page of
 * its own and is a bookmark; so is every document. The index is made from the same headings, so it cannot disagree.
 */
export const sheet = (fonts: readonly string[]): string => `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: (${fonts.map((font) => `"${font}"`).join(', ')}), size: 9.5pt, lang: data.lang, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.75em)
#let ink = rgb("#0b0c0c")
#let grey = rgb("#505a5f")
#let tones = (good: rgb("#005a30"), bad: rgb("#942514"), quiet: grey)
#let rule = line(length: 100%, stroke: 0.4pt + rgb("#b1b4b6"))
#let small(body) = text(size: 8pt, fill: grey, body)

// A paragraph as it was written: its lines kept, right to left where its first letter is.
#let rightwards = regex("^[^\\\\p{L}]*[\\\\p{Arabic}\\\\p{Hebrew}]")
#let prose(words) = if words.match(regex("^[0-9a-f]{64}$")) != none { text(size: 8pt, words) } else {
  let lines = words.split("\\n").map(one => [#one]).join(linebreak())
  if words.match(rightwards) != none { block(width: 100%)[#set text(dir: rtl); #lines] } else { block(width: 100%, lines) }
}
#let pairs(rows) = grid(
  columns: (4.6cm, 1fr), row-gutter: 0.7em, column-gutter: 0.5cm,
  ..rows.map(((label, value)) => (text(fill: grey, label), prose(value))).flatten()
)
#let tag(it) = box(
  inset: (x: 0.4em), outset: (y: 0.25em), radius: 1.5pt, fill: tones.at(it.tone).lighten(88%),
  text(size: 7.5pt, weight: "bold", fill: tones.at(it.tone), it.text)
)
#let entry(it) = {
  let main = {
    block(sticky: true, spacing: 0.6em)[*#it.title*#if "tag" in it [ #h(0.4em)#tag(it.tag)]]
    for words in it.at("body", default: ()) { prose(words) }
    for words in it.at("meta", default: ()) { block(spacing: 0.55em, small(words)) }
  }
  // What fits on a page stays together on one.
  let long = it.at("body", default: ()).map(one => one.len()).sum(default: 0) > 1200
  block(width: 100%, breakable: long, above: 0.9em, below: 0.9em, {
    rule
    v(0.1em)
    if "when" in it {
      grid(columns: (4.1cm, 1fr), column-gutter: 0.3cm,
        { for (n, words) in it.when.enumerate() { block(spacing: 0.5em, if n == 0 { text(weight: "bold", size: 8.5pt, words) } else { small(words) }) } },
        main)
    } else { main }
  })
}
#let set-block(it) = {
  if it.kind == "head" { heading(level: 2, it.text) }
  else if it.kind == "text" { prose(it.text) }
  else if it.kind == "verdict" {
    block(width: 100%, inset: 0.8em, stroke: (left: 4pt + tones.at(it.tone)), fill: tones.at(it.tone).lighten(92%),
      text(size: 13pt, weight: "bold", fill: tones.at(it.tone), it.text) + linebreak() + small(it.under))
  }
  else if it.kind == "pairs" { pairs(it.rows) }
  else { for one in it.items { entry(one) } }
}

#set page(
  paper: "a4", margin: (top: 2.3cm, bottom: 1.9cm, x: 2.1cm),
  header: context small(grid(columns: (1fr, auto), data.header,
    [#data.page.at(0) #counter(page).display() #data.page.at(1) #counter(page).final().first()])),
  footer: small(data.foot),
)
#show heading.where(level: 1): it => block(below: 1.1em, text(size: 16pt, it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.8em, sticky: true, text(size: 11.5pt, it.body))

// The cover.
#v(2.2cm)
#text(size: 11pt, fill: grey, data.kicker)
#block(above: 0.6em, below: 1.6em, text(size: 24pt, weight: "bold", data.heading))
#pairs(data.cover)
#v(0.8cm)
#for words in data.notes { block(width: 100%, above: 0.9em, inset: (left: 0.8em), stroke: (left: 2pt + grey), prose(words)) }
#pagebreak()

#heading(level: 1, outlined: false, bookmarked: true, data.index)
#show outline.entry.where(level: 1): set block(above: 0.95em)
#show outline.entry.where(level: 1): set text(weight: "bold")
#outline(title: none, depth: 2, indent: 1.2em)

#for section in data.sections {
  pagebreak()
  heading(level: 1, section.title)
  if section.blocks.len() == 0 { text(fill: grey, data.empty) }
  for it in section.blocks { set-block(it) }
}

#for document in data.documents {
  pagebreak()
  heading(level: 2, document.title)
  if document.placed == none {
    pairs(document.rows)
    v(0.6cm)
    block(width: 100%, inset: 1em, stroke: 0.8pt + tones.bad, text(size: 11pt, document.why))
  } else {
    for (n, said) in document.placed.pages.enumerate() {
      if n > 0 { pagebreak() }
      small(said)
      v(-0.3em)
      block(width: 100%, height: 1fr, stroke: 0.4pt + rgb("#b1b4b6"), inset: 2pt,
        if document.placed.file.ends-with(".pdf") {
          image(document.placed.file, page: n + 1, width: 100%, height: 100%, fit: "contain", alt: said)
        } else { image(document.placed.file, width: 100%, height: 100%, fit: "contain", alt: said) })
    }
  }
}
`
