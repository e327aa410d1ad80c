import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import { isBareJpeg } from '../core/jpeg.ts'
import { PICTURE_LIMITS, takePicture } from '../platform/picture-apart.ts'
import { zoneOfSpecimen } from './admissions.ts'

const folder = new URL('./specimens/', import.meta.url)
const pictures = readdirSync(folder).filter((name) => name.endsWith('.jpg'))

it('the demonstration’s pictures are bare, and its documents read as the seed says that they were read', async () => {
  assert.equal(pictures.length, 8)
  for (const name of pictures) {
    const bytes = readFileSync(new URL(name, folder))
    assert.ok(isBareJpeg(bytes), name)
    const zone = zoneOfSpecimen(name.replace('-document.jpg', ''))
    if (zone === null) continue
    const taken = await takePicture(bytes, { read: true, limits: { ...PICTURE_LIMITS, readSeconds: 300 } })
    assert.deepEqual('mrz' in taken && taken.mrz, zone, name)
  }
})
