// Another thread of the program, on its share of a job.
const { parentPort, workerData } = require('node:worker_threads')
const { program } = require('./program.js')

program().doShare(workerData, parentPort)
