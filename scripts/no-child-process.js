// No command of this program is a program of its own, so commander never starts one.
exports.spawn = () => {
  throw new Error('commander starts no programs here')
}
