/**
 * Every page of an enterprise's contact, and every one of getting in, in an invented third language: English with every sentence
 * between ⟦ and ⟧. Whatever of our own sentences a page shows without these marks fell back.
 */
import { readFileSync } from 'node:fs'
import { pages, show, states } from './pages.mjs'

const english = JSON.parse(readFileSync(new URL('../../docs/languages/en.json', import.meta.url), 'utf8'))
const mark = (tree) =>
  Object.fromEntries(
    Object.entries(tree).map(([key, each]) => [key, typeof each === 'string' ? `⟦${each}⟧` : mark(each)]),
  )
const marked = { name: 'Marked', pages: mark(english.pages), sentences: mark(english.sentences) }
const texts = (tree) => Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : texts(each)))
/** Our sentences, as they stand on a page: with nothing filled in, at least a word long. */
const ours = [...new Set([...texts(english.pages), ...Object.keys(english.sentences)])].filter(
  (each) => !/[{%|]/.test(each) && /^\p{L}[\p{L} ,.’'-]{3,}/u.test(each),
)

/** What a person may read or hear on the page, without what is between marks. */
const readable = () => {
  const seen = (each) => each.getClientRects().length && getComputedStyle(each).visibility !== 'hidden'
  const bare = (text) => {
    for (let before; before !== text;) [before, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, '')]
    return text.trim()
  }
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node; (node = walker.nextNode());) if (seen(node.parentElement)) found.push(bare(node.data))
  for (const each of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(bare(each.getAttribute(name) ?? ''))
  return [...new Set(found.filter(Boolean))]
}

async function unsaid(page) {
  if (!(await page.locator('body').innerText()).includes('⟦')) return ['nothing is said in it']
  return (await page.evaluate(readable)).filter((each) => ours.includes(each)).map((each) => `in English: ${each}`)
}

/** What leads to a state looks for words of our own two languages now and then: then the page alone is looked at. */
const done = (page, one) =>
  Promise.race([one.after(page), page.waitForTimeout(3000).then(() => Promise.reject(new Error('other words')))]).then(
    () => true,
    () => false,
  )

/** Looks at each in turn, as somebody with a phone who chose that language; gives one line of faults for each page. */
export async function inThird({ open }, scene) {
  const wanted = [...pages, ...states].filter(
    ({ as, refused, name }) => !refused && (as === 'CONTACT' || (!as && !name.includes('factor'))),
  )
  const found = []
  for (const one of wanted) {
    const page = await open('phone', { as: one.as, nth: one.nth, language: 'qaa' })
    const known = [
      { code: 'zh-CN', name: '中文' },
      { code: 'qaa', name: 'Marked' },
    ]
    await page.route('**/api/languages', (route) => route.fulfill({ json: known }))
    await page.route('**/api/languages/qaa', (route) => route.fulfill({ json: marked }))
    page.setDefaultTimeout(10_000)
    const troubles = []
    try {
      await show(page, { ...one, after: undefined, dialog: false }, scene)
      troubles.push(...(await unsaid(page)))
      if (one.after && (await done(page, one))) troubles.push(...(await unsaid(page)))
    } catch (failure) {
      troubles.push(String(failure).split('\n')[0])
    }
    await page.context().close()
    found.push({ name: `${one.name} · third language`, troubles: [...new Set(troubles)] })
  }
  return found
}
