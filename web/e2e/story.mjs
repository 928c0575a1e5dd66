/** What the stories share: a sentence for each thing that was seen to work, and the first step that did not. */

/** One person's work, to be told in the world of a `run`; a failed step names itself and ends it. Whether it ended well. */
export const story = (title, steps) => async (world) => {
  console.log(title)
  try {
    await steps({ ...world, tell: (sentence) => console.log(`  ok   ${sentence}`) })
    return true
  } catch (failure) {
    console.log(`  FAIL ${failure.stack ?? failure}`)
    return false
  }
}

export const dayOf = (page) => page.evaluate(async () => (await (await fetch('/api/session')).json()).today)
export const api = (page, path) => page.evaluate(async (asked) => (await fetch(`/api${asked}`)).json(), path)
