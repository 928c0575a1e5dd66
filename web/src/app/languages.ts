import { shallowRef } from 'vue'
import { http } from './http'
import { phrasebook, type Sentences } from './phrasebook'
import { ownLanguages, type OwnLanguage } from './preferences'

/** A language and what it calls itself. */
export type Known = { code: string; name: string }

/** One language's file: the pages' sentences as they are keyed, the server's by their English words. */
export type LanguageFile = { name: string; pages: Record<string, object>; sentences: Sentences }

export const isOwn = (code: string): code is OwnLanguage => (ownLanguages as readonly string[]).includes(code)

/** The two that the program is written in, then whichever the server has a file of. */
export const languages = shallowRef<Known[]>([
  { code: 'zh-CN', name: '中文' },
  { code: 'en', name: 'English' },
])

export async function askForLanguages(): Promise<void> {
  const found = await http<Known[]>('GET', '/languages').catch(() => undefined)
  if (found) languages.value = found
}

/** How the server's sentences are said in the language that is spoken; none for the two that the server says itself. */
export const phrases = shallowRef<ReturnType<typeof phrasebook>>()

export async function fileOf(code: string): Promise<LanguageFile> {
  return http<LanguageFile>('GET', `/languages/${code}`)
}
