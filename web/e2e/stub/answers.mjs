/** What the stub answers, in the words of the real server: refusals say why, what to do, who can lift it. */
export const found = (body) => ({ status: 200, body })
export const refusal = (say, status, code, [zh, en], [remedyZh, remedyEn], more = {}) => ({
  status,
  body: { type: `/problems/${code}`, status, code, detail: say(zh, en), remedy: say(remedyZh, remedyEn), ...more },
})
export const missing = (say) =>
  refusal(
    say,
    404,
    'NOTHING_HERE',
    ['没有这个地址', 'There is nothing at this address'],
    ['请从首页重新进入', 'Begin again from the first page'],
  )
export const invalid = (say, fields) =>
  refusal(
    say,
    422,
    'INPUT_INVALID',
    ['有几项填写有误', 'Some fields cannot be read'],
    ['请更正后重新提交', 'Please correct it and send again'],
    { fields },
  )
export const changedMeanwhile = (say) =>
  refusal(
    say,
    409,
    'CHANGED',
    ['刚被别人改过', 'Somebody has just changed it'],
    ['请刷新，看过新的内容再决定', 'Refresh, look at it, then decide'],
  )
export const forbidden = (say, permission) =>
  refusal(
    say,
    403,
    'NOT_PERMITTED',
    [`您没有“${permission}”权限`, `You lack the permission “${permission}”`],
    ['如工作需要，请申请开通', 'Ask for it if your work needs it'],
    { lifter: { name: say('本区安全管理员', 'The zone’s security administrator') } },
  )
