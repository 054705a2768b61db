import 'server-only'

export const ADAPTER_INFO = { provider: 'sqlite', adapterName: 'keypoint-sqlite' } as const
