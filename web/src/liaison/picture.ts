/** What a photo is made smaller to before it is sent: enough to read a notice on a wall. */
const longEdge = 2048
const quality = 0.85
const mostBytes = 5 * 1024 * 1024

/** As large as it may be in the same shape; a small one stays as it is. */
export function fit(width: number, height: number, edge = longEdge): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

export type Unsendable = 'noPicture' | 'tooLarge'

/**
 * The photo as it is sent: drawn smaller and upright, which also leaves behind what the camera wrote beside it. One that this browser
 * cannot draw goes as it is, if it is small enough: the server judges it.
 */
export async function shrink(file: File): Promise<Blob> {
  if (file.type && !file.type.startsWith('image/')) throw 'noPicture' satisfies Unsendable
  const drawn = await draw(file).catch(() => null)
  if (drawn) return drawn
  if (file.size > mostBytes) throw 'tooLarge' satisfies Unsendable
  return file
}

async function draw(file: File): Promise<Blob | null> {
  const image = new Image()
  const url = URL.createObjectURL(file)
  try {
    image.src = url
    await image.decode()
    const size = fit(image.naturalWidth, image.naturalHeight)
    const canvas = Object.assign(document.createElement('canvas'), size)
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size.width, size.height)
    pen.drawImage(image, 0, 0, size.width, size.height)
    return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
  } finally {
    URL.revokeObjectURL(url)
  }
}
