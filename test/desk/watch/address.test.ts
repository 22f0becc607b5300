import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/desk/watch/address.ts'
import { openNet } from '../../../src/desk/watch/fetch.ts'

const PRIVATE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'localhost',
  '',
]
const PUBLIC = ['1.1.1.1', '8.8.8.8', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450:4001::1']

test.each(PRIVATE)('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false))
test.each(PUBLIC)('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

/** The same machine in every spelling that URL parsers know, and what must never be fetched at all. */
const REFUSED = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0x7f.1/',
  'http://127.0.0.1.:80/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://localhost/',
  'http://LOCALHOST:80/',
  'http://①②⑦.⓪.⓪.①/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://0/',
  'file:///etc/passwd',
  'ftp://example.org/',
  'gopher://example.org/',
  'http://user:secret@example.org/',
  'nonsense',
]

test.each(REFUSED)('%s is refused before anything is sent', async (url) => {
  const net = openNet({ deadline: 3_000 })
  await expect(net.fetch(url)).rejects.toMatchObject({
    code: expect.stringMatching(/^(private-address|bad-address)$/),
  })
  await net.close()
})
