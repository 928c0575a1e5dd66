import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LanguageFile } from '../languages'

/**
 * `docs/languages/en.json` is what a third language begins from: every sentence of the pages, and every one of the server's as its
 * source has it. After a change: `npm run languages`.
 */
const root = join(import.meta.dirname, '../../../..')
const starter = join(root, 'docs/languages/en.json')
const sources = join(root, 'src/main/java/org/bangfu')
const own = join(root, 'src/main/resources/languages')

const pages = import.meta.glob<object>('../../*/messages/en.ts', { eager: true, import: 'default' })
const pagesOf = () =>
  Object.fromEntries(
    Object.entries(pages)
      .map(([path, sentences]) => [path.split('/').at(-3)!.replace('..', 'app'), sentences] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  )

const literal = /"((?:[^"\\\n]|\\.)*)"/g
const noise = /"""[\s\S]*?"""|'(?:[^'\\]|\\.)'/g // text blocks, which are SQL and JSON, and single characters
const pair = /new Sentence\(\s*"[^"\n]*",\s*"([^"\n]*[A-Za-z]{2}[^"\n]*)"\s*\)/g // % and the like have no Chinese
const han = /\p{Script=Han}/u
/** A Chinese sentence and the English ones that follow it, with nothing between them but commas and what is filled in. */
function sentencesOf(source: string): string[] {
  const found = [...source.matchAll(pair)].map((each) => each[1]!)
  let after: number | undefined
  for (const each of source.matchAll(literal)) {
    const text = each[1]!.replace(/\\(["\\])/g, '$1')
    if (han.test(text)) after = each.index + each[0].length
    else if (after !== undefined && /^\s*(\.formatted\([^"]*\))?\s*,\s*$/.test(source.slice(after, each.index))) {
      if (/[A-Za-z]{2}/.test(text)) found.push(text)
      after = each.index + each[0].length
    } else after = undefined
  }
  return found
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && each.name.endsWith('.java'))
    .map((each) => join(each.parentPath, each.name))
}

function written(): LanguageFile {
  const english = filesIn(sources)
    .filter((file) => !/\/(bench|scenario|launch)\//.test(file))
    .flatMap((file) => sentencesOf(readFileSync(file, 'utf8').replace(noise, '0')))
  const sorted = [...new Set(english)].sort((one, other) => (one < other ? -1 : 1))
  return {
    name: 'English',
    pages: pagesOf() as LanguageFile['pages'],
    sentences: Object.fromEntries(sorted.map((each) => [each, each])),
  }
}

const flat = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value as object, `${path}${key}.`),
  )
const gaps = (sentence: string) => [...sentence.matchAll(/\{\w+\}|%[sd]/g)].map(([gap]) => gap).sort()

describe('what a third language begins from', () => {
  it('is every sentence of the code', () => {
    const now = `${JSON.stringify(written(), null, 1)}\n`
    if (process.env.WRITE) writeFileSync(starter, now)
    expect(readFileSync(starter, 'utf8')).toBe(now)
  })
  it('has what is refused, asked and filled in', () => {
    const { sentences } = written()
    expect(sentences).toHaveProperty(['You are not signed in'])
    expect(sentences).toHaveProperty(['Registered staff'])
    expect(sentences).toHaveProperty(['Masks and protective clothing'])
    expect(sentences).toHaveProperty(['At most %d decimals'])
    expect(sentences).toHaveProperty(['%d working day'])
    expect(sentences).toHaveProperty(['Due {due}, done {at}, in time'])
    expect(Object.keys(sentences).length).toBeGreaterThan(500)
  })
})

describe.each(existsSync(own) ? readdirSync(own).filter((each) => each.endsWith('.json')) : [])('%s', (name) => {
  const file = JSON.parse(readFileSync(join(own, name), 'utf8')) as LanguageFile
  const from = written()
  it('says nothing that the code no longer says, and fills in the same', () => {
    const known = new Map([...flat(from.pages), ...Object.entries(from.sentences)])
    for (const [key, said] of [...flat(file.pages), ...Object.entries(file.sentences)])
      expect(gaps(said), key).toEqual(gaps(known.get(key) ?? `no such sentence: ${key}`))
  })
})
