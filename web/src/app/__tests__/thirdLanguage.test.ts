import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LanguageFile } from '../languages'
import { i18n, useLanguage } from '../i18n'
import { askForLanguages, languages } from '../languages'
import { phrasebook } from '../phrasebook'
import { listed, say } from '../words'
import { moment } from '../../ui/time'

/** An invented language: English, every sentence between ⟦ and ⟧. Whatever lacks them fell back. */
const english = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../docs/languages/en.json'), 'utf8'),
) as LanguageFile
const mark = (tree: object): object =>
  Object.fromEntries(
    Object.entries(tree).map(([key, each]) => [key, typeof each === 'string' ? `⟦${each}⟧` : mark(each as object)]),
  )
const marked = { name: 'Marked', pages: mark(english.pages), sentences: mark(english.sentences) } as LanguageFile
const { language, speak } = useLanguage()

beforeEach(() => {
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      path === '/api/languages'
        ? Response.json([
            { code: 'en', name: 'English' },
            { code: 'qaa', name: 'Marked' },
          ])
        : path === '/api/languages/qaa'
          ? Response.json(marked)
          : new Response('{}', { status: 404 }),
    ),
  )
})
afterEach(async () => {
  await speak('zh-CN')
  vi.unstubAllGlobals()
})

const keys = (tree: object, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keys(value as object, `${path}${key}.`),
  )

it('says every sentence of every page', async () => {
  await speak('qaa')
  expect(language.value).toBe('qaa')
  const all = keys(english.pages)
  expect(all.length).toBeGreaterThan(900)
  for (const key of all) expect(i18n.global.t(key), key).toMatch(/^⟦.*⟧$/s)
})

it('says what the server says, with what is filled in', async () => {
  await speak('qaa')
  for (const en of Object.keys(english.sentences)) expect(say({ zh: '…', en }), en).toBe(`⟦${en}⟧`)
  expect(say({ zh: '期限', en: 'Due 2020-02-24 17:30, done 2020-02-21 09:00, in time' })).toBe(
    '⟦Due 2020-02-24 17:30, done 2020-02-21 09:00, in time⟧',
  )
  expect(say({ zh: '联系', en: 'Contact: 1 working day from 2020-02-10 09:00 (notice)' })).toBe(
    '⟦⟦Contact⟧: ⟦1 working day⟧ from 2020-02-10 09:00 (notice)⟧',
  )
  expect(say({ zh: '不能多于', en: 'Not more than “Registered staff” (80)' })).toBe(
    '⟦Not more than “⟦Registered staff⟧” (80)⟧',
  )
  expect(say({ zh: '聊城甲公司', en: '' })).toBe('聊城甲公司')
})

it('falls back to English where the file lacks a sentence', async () => {
  const { title: _, ...rest } = marked.pages.rota as Record<string, string>
  const whole = marked.pages
  marked.pages = { ...whole, rota: rest }
  await speak('qaa')
  i18n.global.mergeLocaleMessage('en', { rota: { title: 'Rota' } })
  expect(i18n.global.t('rota.title')).toBe('Rota')
  marked.pages = whole
})

it('becomes English when the server has the file no more', async () => {
  await speak('qab')
  expect(language.value).toBe('en')
})

it('lists the languages that there are', async () => {
  await askForLanguages()
  expect(languages.value.map(({ name }) => name)).toEqual(['English', 'Marked'])
})

it('writes times and lists for a language that it knows nothing of', async () => {
  await speak('qaa')
  expect(listed(['a', 'b'])).toBe('a, b')
  expect(moment('2020-02-23T16:30:00Z', 'ko')).toContain('00:30')
})

it('knows a sentence by its words, the longest first, and fills in the order of the language', () => {
  const { say: said } = phrasebook({
    '{a} of {b}': '{b}: {a}',
    '{a} of {b} clients': '{b} Kunden, davon {a}',
    'At most %d of %s': 'Nicht mehr als %d von %s',
    Masks: 'Masken',
  })
  expect(said('3 of 8 clients')).toBe('8 Kunden, davon 3')
  expect(said('At most 3 of Masks')).toBe('Nicht mehr als 3 von Masken')
  expect(said('3 of 8')).toBe('3 of 8') // too few words of its own to be known by
  expect(said('nothing')).toBe('nothing')
})
