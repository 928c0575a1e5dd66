/** What the program says in a third language, by what it says in English: `{name}`, `%s` and `%d` stand for what is filled in. */
export type Sentences = Record<string, string>

type Pattern = { shape: RegExp; names: string[]; said: string; length: number }

const gap = /\{(\w+)\}|%[sd]/g
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf([english, said]: [string, string]): Pattern | undefined {
  const names = [...english.matchAll(gap)].map(([whole, name]) => name ?? whole)
  const rest = english.split(gap).filter((_, index) => index % 2 === 0)
  const words = rest.join('')
  if (!names.length || words.replace(/[^\p{L}]/gu, '').length < 3) return undefined
  return { shape: new RegExp(`^${rest.map(literally).join('(.+?)')}$`, 's'), names, said, length: words.length }
}

/** Knows a sentence by its English words, and one with something filled in by the words around that. */
export function phrasebook(sentences: Sentences) {
  const patterns = Object.entries(sentences)
    .map(patternOf)
    .filter((each) => each !== undefined)
    .sort((one, other) => other.length - one.length) // the one that says most of it itself
  /** In the language, or as it came where the file does not have it. */
  function say(english: string): string {
    const exact = sentences[english]
    if (exact) return exact
    for (const { shape, names, said } of patterns) {
      const found = shape.exec(english)
      if (found) return filled(said, names, found.slice(1).map(say))
    }
    return english
  }
  return { say }
}

/** Gaps without a name are filled in their order. */
function filled(said: string, names: string[], values: string[]): string {
  const nameless = names.flatMap((name, index) => (name.startsWith('%') ? [values[index]!] : []))
  return said.replace(gap, (whole, name?: string) =>
    name ? (values[names.indexOf(name)] ?? whole) : (nameless.shift() ?? whole),
  )
}
