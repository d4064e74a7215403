<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionGrid</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>呼叫 %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Missing paper</source>
        <translation>补材料</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>加办业务</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>无号办理</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Back in line</source>
        <translation>退回队列</translation>
    </message>
    <message>
        <source>Others first</source>
        <translation>让后</translation>
    </message>
    <message>
        <source>For today</source>
        <translation>今日业务</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>需要协助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关窗</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>{counter} has answered already</source>
        <translation>{counter}已经响应</translation>
    </message>
    <message>
        <source>Alarm: {counter}</source>
        <translation>报警：{counter}</translation>
    </message>
    <message>
        <source>Help wanted: {counter}</source>
        <translation>请求支援：{counter}</translation>
    </message>
    <message>
        <source>Bad rating: {counter}</source>
        <translation>差评：{counter}</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>printer does not print</source>
        <translation>打印机打不了</translation>
    </message>
    <message>
        <source>paper is running low</source>
        <translation>纸快用完了</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>printer cover open</source>
        <translation>打印机盖开着</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>printer not connected</source>
        <translation>打印机没连上</translation>
    </message>
    <message>
        <source>The queue cannot be reached; trying again</source>
        <translation>队列暂时连不上，正在重试</translation>
    </message>
    <message>
        <source>Call pad of counter {place}: no answer</source>
        <translation>{place}号窗口的呼叫器：没有回应</translation>
    </message>
    <message>
        <source>no sound: is the loudspeaker connected?</source>
        <translation>没有声音：音箱接好了吗？</translation>
    </message>
    <message>
        <source>Call pad of counter {place}: not connected</source>
        <translation>{place}号窗口的呼叫器：没有连接</translation>
    </message>
    <message>
        <source>Board of counter {place}: not connected</source>
        <translation>{place} 号窗口条屏未连接</translation>
    </message>
    <message>
        <source>Board of counter {place}: does not understand</source>
        <translation>{place} 号窗口条屏不认指令</translation>
    </message>
    <message>
        <source>Board of counter {place}: no answer</source>
        <translation>{place} 号窗口条屏无应答</translation>
    </message>
    <message>
        <source>Phones are not told: {place} has no trusted certificate</source>
        <translation>手机推送中断：{place} 的证书不受信任</translation>
    </message>
    <message>
        <source>Phones are not told: {place} refuses the messages</source>
        <translation>手机推送中断：{place} 拒收消息</translation>
    </message>
    <message>
        <source>Phones are not told: {place} does not answer</source>
        <translation>手机推送中断：{place} 无应答</translation>
    </message>
    <message>
        <source>The disk of the queue is full: tell the administrator</source>
        <translation>排队数据所在的磁盘满了：请告诉管理员</translation>
    </message>
    <message>
        <source>The queue&apos;s database is gone, or the line to it: tell the administrator</source>
        <translation>排队数据库不见了或连不上：请告诉管理员</translation>
    </message>
    <message>
        <source>The queue&apos;s database may not be written: tell the administrator</source>
        <translation>排队数据库不能写入：请告诉管理员</translation>
    </message>
    <message>
        <source>Another program holds the queue: it goes on after that</source>
        <translation>别的程序占用着排队数据：结束后会继续</translation>
    </message>
    <message>
        <source>The queue&apos;s database is damaged: tell the administrator at once</source>
        <translation>排队数据库损坏了：请立刻告诉管理员</translation>
    </message>
    <message>
        <source>The hall has no such counter any more</source>
        <translation>大厅里已没有这个窗口</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
    <message>
        <source>Waited {waited} min · {state} {since}</source>
        <translation>等了 {waited} 分钟 · {state} {since}</translation>
    </message>
    <message>
        <source>being served for</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>A copy is printed at the ticket machine</source>
        <translation>取号机正在补打</translation>
    </message>
    <message>
        <source>No copy: the first paper is still to be printed</source>
        <translation>号票还没打出来，打好即出，没有补打</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人在等候</translation>
    </message>
    <message>
        <source>Nobody with {number} waits, is parked or was missed here</source>
        <translation>本窗口的等候、挂起、过号里都没有 {number}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>无纸票</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关窗</translation>
    </message>
    <message>
        <source>Taken back: {labels}</source>
        <translation>已撤销：{labels}</translation>
    </message>
    <message>
        <source>The other counters know</source>
        <translation>已告知其他窗口</translation>
    </message>
    <message>
        <source>Closed. Nobody waits for it any more</source>
        <translation>已关窗，没有人在等候</translation>
    </message>
    <message numerus="yes">
        <source>Closed. %n still wait for what it served</source>
        <translation>
            <numerusform>已关窗，所办业务还有 %n 人在等候</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>{label} was called</source>
        <translation>已呼叫 {label}</translation>
    </message>
    <message>
        <source>{label} was called back</source>
        <translation>已叫回 {label}</translation>
    </message>
    <message>
        <source>{label} was called again</source>
        <translation>已重呼 {label}</translation>
    </message>
    <message>
        <source>{label} is being served</source>
        <translation>{label} 已开始办理</translation>
    </message>
    <message>
        <source>{label} was finished</source>
        <translation>{label} 已办结</translation>
    </message>
    <message>
        <source>{label} waits for the next service</source>
        <translation>{label} 已转到下一项业务</translation>
    </message>
    <message>
        <source>{label} was marked as missed</source>
        <translation>{label} 已记为过号</translation>
    </message>
    <message>
        <source>{label} was parked</source>
        <translation>{label} 已挂起</translation>
    </message>
    <message>
        <source>{label} was transferred</source>
        <translation>{label} 已转办</translation>
    </message>
    <message>
        <source>{label} is back in line</source>
        <translation>{label} 已退回队列</translation>
    </message>
    <message>
        <source>{label} lets others go first</source>
        <translation>{label} 已让后</translation>
    </message>
    <message>
        <source>{label} has checked in again</source>
        <translation>{label} 已重新排队</translation>
    </message>
    <message>
        <source>{label} was cancelled</source>
        <translation>{label} 已取消</translation>
    </message>
    <message>
        <source>{label} was confirmed</source>
        <translation>{label} 已确认到场</translation>
    </message>
    <message>
        <source>{label} is served without a number</source>
        <translation>{label}：无号办理</translation>
    </message>
    <message>
        <source>{label} has more services to come</source>
        <translation>{label} 已加办业务</translation>
    </message>
    <message>
        <source>{label} fetches papers and comes back</source>
        <translation>{label} 去补材料，回来免排队</translation>
    </message>
    <message>
        <source>{label}: done</source>
        <translation>{label}：已完成</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n served today</source>
        <translation>
            <numerusform>今天已办 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %n min</source>
        <translation>
            <numerusform>中位 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Somebody to come</source>
        <translation>请人过去</translation>
    </message>
    <message>
        <source>{counter} has answered already</source>
        <translation>{counter}已经响应</translation>
    </message>
</context>
<context>
    <name>HelpCallList</name>
    <message>
        <source>Help wanted: press to go</source>
        <translation>有人求助，按下表示前往</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HereCard</name>
    <message>
        <source>Nobody: press Space to call the next</source>
        <translation>没有人，按空格呼叫下一位</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>接着办：%1</translation>
    </message>
    <message>
        <source>Space opens and calls</source>
        <translation>按空格开窗并呼叫</translation>
    </message>
</context>
<context>
    <name>HomeVisitCard</name>
    <message>
        <source>Home visit: call back</source>
        <translation>上门办理，请回电</translation>
    </message>
    <message>
        <source>Show another</source>
        <translation>看下一项</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回电</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人在等候</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over %1 min</source>
        <translation>
            <numerusform>%n 人超过 %1 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>号码 %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>还有 %1 人</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>In line</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离开</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Nobody waits</source>
        <translation>无人等候</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>连不上排队系统</translation>
    </message>
    <message>
        <source>{label}: not now</source>
        <translation>{label}现在不能呼叫</translation>
    </message>
    <message>
        <source>{label} is at {counter}</source>
        <translation>{label}在{counter}号窗口</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>窗口没有人</translation>
    </message>
    <message>
        <source>Sign on first</source>
        <translation>请先登录</translation>
    </message>
    <message>
        <source>No number {label}</source>
        <translation>今天没有{label}号</translation>
    </message>
    <message>
        <source>{counter} is closed</source>
        <translation>{counter}号窗口已关闭</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不能这样做</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>to the front</source>
        <translation>排最前</translation>
    </message>
    <message>
        <source>to the back</source>
        <translation>排最后</translation>
    </message>
    <message>
        <source>only today</source>
        <translation>限今天</translation>
    </message>
    <message>
        <source>as allowed</source>
        <translation>按规定</translation>
    </message>
    <message>
        <source>no priority</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Back in a few minutes</source>
        <translation>稍后回来</translation>
    </message>
    <message>
        <source>Lunch break</source>
        <translation>午间休息</translation>
    </message>
    <message>
        <source>Shift change</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>System fault</source>
        <translation>系统故障</translation>
    </message>
    <message>
        <source>Helping at another counter</source>
        <translation>支援其他窗口</translation>
    </message>
    <message>
        <source>Where does {label} go?</source>
        <translation>{label} 转到哪里？</translation>
    </message>
    <message>
        <source>What else has {label} come for?</source>
        <translation>{label} 还要办什么？</translation>
    </message>
    <message>
        <source>What has the person without a number come for?</source>
        <translation>没有号的群众办什么？</translation>
    </message>
    <message>
        <source>Why the pause? It is shown above the counter</source>
        <translation>为什么暂停？窗口屏上会显示</translation>
    </message>
    <message>
        <source>How many people go before {label}?</source>
        <translation>让几位先办，再叫 {label}？</translation>
    </message>
    <message>
        <source>{label} is still here</source>
        <translation>{label} 还在窗口</translation>
    </message>
    <message>
        <source>What does {label} fetch? They come back without queueing</source>
        <translation>{label} 缺什么材料？回来免排队</translation>
    </message>
    <message>
        <source>What is served here today? Nothing ticked: as usual</source>
        <translation>今天本窗口办什么？不选为照常</translation>
    </message>
    <message>
        <source>Finish, then leave</source>
        <translation>办结后签退</translation>
    </message>
    <message>
        <source>Park for all, then leave</source>
        <translation>挂起（各窗口可叫）后签退</translation>
    </message>
</context>
<context>
    <name>PanelCard</name>
    <message>
        <source>Leave</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Own words (Tab)</source>
        <translation>自己写（Tab）</translation>
    </message>
    <message>
        <source>Note for the next officer (Tab)</source>
        <translation>给下一位同事的备注（Tab）</translation>
    </message>
    <message>
        <source>Supervisor&apos;s badge</source>
        <translation>主管工号</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>Too many wrong PINs: wait until {until}, or ask a supervisor</source>
        <translation>密码错误次数过多：请等到 {until}，或请主管解锁</translation>
    </message>
    <message>
        <source>{label} {now}</source>
        <translation>{label} {now}</translation>
    </message>
    <message>
        <source>Cannot be taken back: {label} {now}</source>
        <translation>无法撤销：{label} {now}</translation>
    </message>
    <message>
        <source>{label} is parked at {counter}: only there it is called</source>
        <translation>{label} 挂起在{counter}，只能由那里叫回</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} 是 {day} 的号</translation>
    </message>
    <message>
        <source>No number {label} was given out today</source>
        <translation>今天没有发过 {label} 这个号</translation>
    </message>
    <message>
        <source>{given} is no number; one looks like A001</source>
        <translation>{given} 不是号码，号码形如 A001</translation>
    </message>
    <message>
        <source>This person has number {label} already</source>
        <translation>这位群众已有号 {label}</translation>
    </message>
    <message>
        <source>Nobody is here: the person has gone or was moved</source>
        <translation>窗口没有人：可能已离开或已转走</translation>
    </message>
    <message>
        <source>{label} is still at {counter}: finish or park it first</source>
        <translation>{label} 还在{counter}：请先办结或挂起</translation>
    </message>
    <message>
        <source>{counter} is closed: nobody would call it there</source>
        <translation>{counter}已关窗，转过去没有人叫</translation>
    </message>
    <message>
        <source>Nobody has signed on here: badge and PIN first</source>
        <translation>还没有人签到：请先输入工号和密码</translation>
    </message>
    <message>
        <source>There is nothing to take back any more</source>
        <translation>没有可以撤销的操作了</translation>
    </message>
    <message>
        <source>Choose one or more services first</source>
        <translation>请先选择业务</translation>
    </message>
    <message>
        <source>Choose a service or a counter to send to</source>
        <translation>请选择转到哪项业务或哪个窗口</translation>
    </message>
    <message>
        <source>So many people cannot go first</source>
        <translation>不能让这么多人先办</translation>
    </message>
    <message>
        <source>Badge and PIN do not belong together</source>
        <translation>工号或密码不对</translation>
    </message>
    <message>
        <source>No numbers are given out for this now</source>
        <translation>这项业务现在不放号</translation>
    </message>
    <message>
        <source>is waiting again</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>is at a counter</source>
        <translation>正在窗口办理</translation>
    </message>
    <message>
        <source>has been served</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>was called and did not come</source>
        <translation>已过号</translation>
    </message>
    <message>
        <source>is parked</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>was cancelled: the person has gone</source>
        <translation>已取消：人已离开</translation>
    </message>
    <message>
        <source>is over: its day has ended</source>
        <translation>已作废：当天已结束</translation>
    </message>
    <message>
        <source>was taken from the street and is not confirmed yet</source>
        <translation>是手机取的号，还没有到场确认</translation>
    </message>
    <message>
        <source>fetches papers and has not come back yet</source>
        <translation>去补材料了，还没有回来</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>已经在本窗口</translation>
    </message>
    <message>
        <source>is at {counter}</source>
        <translation>在{counter}</translation>
    </message>
</context>
<context>
    <name>SignOnPage</name>
    <message>
        <source>Locked: officer %1 unlocks with the PIN</source>
        <translation>已锁屏：请 %1 输入密码解锁</translation>
    </message>
    <message>
        <source>Sign on with your badge and PIN</source>
        <translation>请用工号和密码签到</translation>
    </message>
    <message>
        <source>Badge of another officer</source>
        <translation>其他人员工号</translation>
    </message>
    <message>
        <source>Badge: type or scan it</source>
        <translation>工号（可扫描）</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign on</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>SlimBar</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Something is to be seen to: open the full view</source>
        <translation>有事要处理：请展开窗口</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>In line</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>补打</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Undo Z · %n s</source>
        <translation>
            <numerusform>撤销 Z · %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>{counter} has called back already</source>
        <translation>{counter}已经回电</translation>
    </message>
</context>
</TS>
