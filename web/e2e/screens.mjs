/**
 * Every page and state of a running demonstration in both sizes as PNG under docs/screens (or SCREENS); on a phone the whole page.
 * `node e2e/screens.mjs NAME…` makes only some.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run, sizes, visit } from './browser.mjs'
import { pages, show, states } from './pages.mjs'
import { setScene } from './scene.mjs'

const folder = process.env.SCREENS ?? fileURLToPath(new URL('../../docs/screens', import.meta.url))
mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
const want = ({ name }) => !wanted.length || wanted.some((each) => name.startsWith(each))

/** Enlarges the window for a whole page: `fullPage` would cut fixed bars. */
async function shot(page, name) {
  const { width, height } = page.viewportSize()
  const high = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(height, high), 4000) })
  await page.waitForTimeout(150)
  await page.screenshot({ path: `${folder}/${name}.png` })
  console.log(name)
}

await run(async (world) => {
  const { open } = world
  const scene = await setScene(world)
  const each = async (size, one, more = {}, suffix = '') => {
    const page = await open(size, { as: one.as, nth: one.nth, ...more })
    try {
      await show(page, one, scene)
      if (one.dialog) await page.screenshot({ path: `${folder}/${one.name}-${size}${suffix}.png` })
      else await shot(page, `${one.name}-${size}${suffix}`)
    } catch (failure) {
      console.log(`FAIL ${one.name}-${size}${suffix}: ${String(failure).split('\n')[0]}`)
      process.exitCode = 1
    }
    if (page.troubles.length) console.log(`  ${one.name} ${size}:`, page.troubles.slice(0, 3))
    await page.context().close()
  }
  for (const size of Object.keys(sizes)) for (const one of [...pages, ...states].filter(want)) await each(size, one)
  const named = (name) => pages.find((each) => each.name === name)
  if (wanted.length) return
  for (const name of ['fill', 'board', 'enterprises']) {
    await each('phone', named(name), { language: 'en' }, '-en')
    await each('desk', named(name), { language: 'en' }, '-en')
    await each('phone', named(name), { type: 'large' }, '-large')
  }
  const wall = await open({ width: 1920, height: 1080 }, { as: 'LEADER' })
  await visit(wall, '/boards/restart')
  await wall.screenshot({ path: `${folder}/board-wall.png` })
})
