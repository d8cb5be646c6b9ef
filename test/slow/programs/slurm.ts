import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Whether Slurm and what it trusts by are installed. */
export function hasSlurm(): boolean {
  const wanted = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'sinfo']
  return wanted.every((name) => spawnSync('which', [name], { env: withSbin() }).status === 0)
}

/** A Slurm of this machine alone. */
export interface Slurm {
  /** What its clients need. */
  readonly env: NodeJS.ProcessEnv
  readonly stop: () => void
}

/** Starts a controller and a node of two processors, whoever runs the test. Throws with their logs where the node is not ready in time. */
export function startSlurm(): Slurm {
  const home = mkdtempSync(join(tmpdir(), 'slurm-'))
  for (const name of ['state', 'spool']) mkdirSync(join(home, name))
  writeFileSync(join(home, 'key'), 'k'.repeat(1024), { mode: 0o600 })
  writeFileSync(join(home, 'slurm.conf'), configuration(home))
  const env = { ...withSbin(), SLURM_CONF: join(home, 'slurm.conf') }
  const stop = () => {
    for (const name of ['slurmd', 'slurmctld', 'munged']) end(join(home, `${name}.pid`))
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { env, stdio: 'ignore' })
  const munge = [
    'key-file=key',
    'socket=socket',
    'pid-file=munged.pid',
    'log-file=munged.log',
    'seed-file=seed',
  ]
  run('munged', '--force', ...munge.map((option) => `--${option.replace('=', `=${home}/`)}`))
  run('slurmctld', '-c')
  run('slurmd', '-N', NODE)
  for (let tries = 0; tries < 60; tries += 1) {
    if (spawnSync('sinfo', ['-h', '-o', '%T'], { env, encoding: 'utf8' }).stdout?.trim() === 'idle')
      return { env, stop }
    spawnSync('sleep', ['0.5'])
  }
  const logs = ['slurmctld', 'slurmd'].map((name) => readFileSync(join(home, `${name}.log`), 'utf8'))
  stop()
  throw new Error(`Slurm does not start:\n${logs.join('\n')}`)
}

/** Ends the process that a file tells of, which takes the file away when it is done. */
function end(file: string): void {
  if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')))
  for (let tries = 0; tries < 60 && existsSync(file); tries += 1) spawnSync('sleep', ['0.5'])
}

const NODE = hostname().split('.')[0] ?? 'localhost'

/** Its programs are for administrators. */
function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
}

/** Ports of its own, so that another Slurm of the machine is left alone. */
function configuration(home: string): string {
  const { username } = userInfo()
  return `ClusterName=one
SlurmctldHost=${NODE}(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=${username}
SlurmdUser=${username}
AuthType=auth/munge
AuthInfo=socket=${home}/socket
StateSaveLocation=${home}/state
SlurmdSpoolDir=${home}/spool
SlurmctldPidFile=${home}/slurmctld.pid
SlurmdPidFile=${home}/slurmd.pid
SlurmctldLogFile=${home}/slurmctld.log
SlurmdLogFile=${home}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdParameters=config_overrides
ReturnToService=2
NodeName=${NODE} NodeAddr=127.0.0.1 CPUs=2 RealMemory=4096
PartitionName=all Nodes=ALL Default=YES State=UP
`
}
