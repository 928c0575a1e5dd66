import { describe, expect, it } from 'vitest'
import { fit, shrink } from '../picture'

describe('a photo before it is sent', () => {
  it('has 2048 at most along the long edge, in the same shape', () => {
    expect(fit(4096, 3072)).toEqual({ width: 2048, height: 1536 })
    expect(fit(3000, 6000)).toEqual({ width: 1024, height: 2048 })
    expect(fit(9000, 1)).toEqual({ width: 2048, height: 1 })
  })
  it('is not made larger', () => expect(fit(640, 480)).toEqual({ width: 640, height: 480 }))
  it('is refused when it says itself that it is none', async () => {
    await expect(shrink(new File(['a'], 'a.pdf', { type: 'application/pdf' }))).rejects.toBe('noPicture')
  })
  it('that cannot be drawn here goes as it is, unless it is too large', async () => {
    const small = new File(['?'], 'a.jpg', { type: 'image/jpeg' })
    expect(await shrink(small)).toBe(small)
    const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.jpg', { type: 'image/jpeg' })
    await expect(shrink(large)).rejects.toBe('tooLarge')
  })
})
