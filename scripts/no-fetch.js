// A draft of a message is made of what is at hand: nothing of it is fetched, and nothing is sent.
module.exports = () => {
  throw new Error('nothing is fetched here')
}
