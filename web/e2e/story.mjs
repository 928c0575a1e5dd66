/** What the stories share: a sentence for each thing that was seen to work, and the first step that did not. */
import { run } from './browser.mjs'

/** Tells one story; a failed step names itself and ends it. */
export async function story(title, steps) {
  console.log(title)
  try {
    await run((world) => steps({ ...world, tell: (sentence) => console.log(`  ok   ${sentence}`) }))
  } catch (failure) {
    console.log(`  FAIL ${failure.stack ?? failure}`)
    process.exitCode = 1
  }
}

/** The way in for a story that begins at the door: by a one-time code the stub knows, else the page is signed in already. */
export const dayOf = (page) => page.evaluate(async () => (await (await fetch('/api/session')).json()).today)
export const api = (page, path) => page.evaluate(async (asked) => (await fetch(`/api${asked}`)).json(), path)
