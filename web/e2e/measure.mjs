/** Bytes, as sent, of the first view of each page on a phone, charts not scrolled to; more than 250 kB fails. Shift and console are watched, too. */
import { pages } from './pages.mjs'
import { run } from './browser.mjs'

const budget = 250
const some = ['sign-in', 'today-contact', 'fill', 'enterprises', 'board', 'bulletin', 'import-mapping']
let over = 0

await run(async ({ open }) => {
  for (const { name, address, as, nth } of pages.filter((each) => some.includes(each.name))) {
    const page = await open('phone', { as, nth })
    await page.addInitScript(() => {
      window.shift = 0
      new PerformanceObserver((list) => {
        for (const each of list.getEntries()) if (!each.hadRecentInput) window.shift += each.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => window.shift)
    const kilobytes = Math.round(bytes / 1024)
    if (kilobytes > budget || shift > 0.1) over++
    console.log(`${name.padEnd(16)} ${String(kilobytes).padStart(4)} kB   shift ${shift.toFixed(3)}`)
    await page.context().close()
  }
})
process.exitCode = over ? 1 : 0
