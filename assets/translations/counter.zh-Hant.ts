<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
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
        <translation>辦結</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>過號</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>轉辦</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>掛起</translation>
    </message>
    <message>
        <source>Missing paper</source>
        <translation>補材料</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>加辦業務</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>簽退</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖屏</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>無號辦理</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>補印</translation>
    </message>
    <message>
        <source>Back in line</source>
        <translation>退回隊列</translation>
    </message>
    <message>
        <source>Others first</source>
        <translation>讓後</translation>
    </message>
    <message>
        <source>For today</source>
        <translation>今日業務</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>需要協助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關窗</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 項</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>{counter} has answered already</source>
        <translation>{counter}已經回應</translation>
    </message>
    <message>
        <source>Alarm: {counter}</source>
        <translation>報警：{counter}</translation>
    </message>
    <message>
        <source>Help wanted: {counter}</source>
        <translation>請求支援：{counter}</translation>
    </message>
    <message>
        <source>Bad rating: {counter}</source>
        <translation>差評：{counter}</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>printer does not print</source>
        <translation>印表機印不了</translation>
    </message>
    <message>
        <source>paper is running low</source>
        <translation>紙快用完了</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺紙</translation>
    </message>
    <message>
        <source>printer cover open</source>
        <translation>印表機蓋開著</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>卡紙</translation>
    </message>
    <message>
        <source>printer not connected</source>
        <translation>印表機沒連上</translation>
    </message>
    <message>
        <source>The queue cannot be reached; trying again</source>
        <translation>佇列暫時連不上，正在重試</translation>
    </message>
    <message>
        <source>Call pad of counter {place}: no answer</source>
        <translation>{place}號窗口的呼叫器：沒有回應</translation>
    </message>
    <message>
        <source>no sound: is the loudspeaker connected?</source>
        <translation>沒有聲音：音箱接好了嗎？</translation>
    </message>
    <message>
        <source>Call pad of counter {place}: not connected</source>
        <translation>{place}號窗口的呼叫器：沒有連接</translation>
    </message>
    <message>
        <source>Board of counter {place}: not connected</source>
        <translation>{place} 號窗口條屏未連線</translation>
    </message>
    <message>
        <source>Board of counter {place}: does not understand</source>
        <translation>{place} 號窗口條屏不認指令</translation>
    </message>
    <message>
        <source>Board of counter {place}: no answer</source>
        <translation>{place} 號窗口條屏無回應</translation>
    </message>
    <message>
        <source>Phones are not told: {place} has no trusted certificate</source>
        <translation>手機推送中斷：{place} 的憑證不受信任</translation>
    </message>
    <message>
        <source>Phones are not told: {place} refuses the messages</source>
        <translation>手機推送中斷：{place} 拒收訊息</translation>
    </message>
    <message>
        <source>Phones are not told: {place} does not answer</source>
        <translation>手機推送中斷：{place} 無回應</translation>
    </message>
    <message>
        <source>The disk of the queue is full: tell the administrator</source>
        <translation>排隊資料所在的磁碟滿了：請告訴管理員</translation>
    </message>
    <message>
        <source>The queue&apos;s database is gone, or the line to it: tell the administrator</source>
        <translation>排隊資料庫不見了或連不上：請告訴管理員</translation>
    </message>
    <message>
        <source>The queue&apos;s database may not be written: tell the administrator</source>
        <translation>排隊資料庫不能寫入：請告訴管理員</translation>
    </message>
    <message>
        <source>Another program holds the queue: it goes on after that</source>
        <translation>別的程式占用著排隊資料：結束後會繼續</translation>
    </message>
    <message>
        <source>The queue&apos;s database is damaged: tell the administrator at once</source>
        <translation>排隊資料庫損壞了：請立刻告訴管理員</translation>
    </message>
    <message>
        <source>The hall has no such counter any more</source>
        <translation>大廳裡已沒有這個窗口</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 號窗口</translation>
    </message>
    <message>
        <source>Waited {waited} min · {state} {since}</source>
        <translation>等了 {waited} 分鐘 · {state} {since}</translation>
    </message>
    <message>
        <source>being served for</source>
        <translation>辦理</translation>
    </message>
    <message>
        <source>A copy is printed at the ticket machine</source>
        <translation>取號機正在補印</translation>
    </message>
    <message>
        <source>No copy: the first paper is still to be printed</source>
        <translation>號票還沒印出來，印好即出，沒有補印</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫號</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>沒有人在等候</translation>
    </message>
    <message>
        <source>Nobody with {number} waits, is parked or was missed here</source>
        <translation>本窗口的等候、掛起、過號裏都沒有 {number}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>掛起</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>待補</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>過號</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>無紙票</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暫停服務</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已關窗</translation>
    </message>
    <message>
        <source>Taken back: {labels}</source>
        <translation>已撤銷：{labels}</translation>
    </message>
    <message>
        <source>The other counters know</source>
        <translation>已告知其他窗口</translation>
    </message>
    <message>
        <source>Closed. Nobody waits for it any more</source>
        <translation>已關窗，沒有人在等候</translation>
    </message>
    <message numerus="yes">
        <source>Closed. %n still wait for what it served</source>
        <translation>
            <numerusform>已關窗，所辦業務還有 %n 人在等候</numerusform>
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
        <translation>{label} 已開始辦理</translation>
    </message>
    <message>
        <source>{label} was finished</source>
        <translation>{label} 已辦結</translation>
    </message>
    <message>
        <source>{label} waits for the next service</source>
        <translation>{label} 已轉到下一項業務</translation>
    </message>
    <message>
        <source>{label} was marked as missed</source>
        <translation>{label} 已記為過號</translation>
    </message>
    <message>
        <source>{label} was parked</source>
        <translation>{label} 已掛起</translation>
    </message>
    <message>
        <source>{label} was transferred</source>
        <translation>{label} 已轉辦</translation>
    </message>
    <message>
        <source>{label} is back in line</source>
        <translation>{label} 已退回隊列</translation>
    </message>
    <message>
        <source>{label} lets others go first</source>
        <translation>{label} 已讓後</translation>
    </message>
    <message>
        <source>{label} has checked in again</source>
        <translation>{label} 已重新排隊</translation>
    </message>
    <message>
        <source>{label} was cancelled</source>
        <translation>{label} 已取消</translation>
    </message>
    <message>
        <source>{label} was confirmed</source>
        <translation>{label} 已確認到場</translation>
    </message>
    <message>
        <source>{label} is served without a number</source>
        <translation>{label}：無號辦理</translation>
    </message>
    <message>
        <source>{label} has more services to come</source>
        <translation>{label} 已加辦業務</translation>
    </message>
    <message>
        <source>{label} fetches papers and comes back</source>
        <translation>{label} 去補材料，回來免排隊</translation>
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
            <numerusform>今天已辦 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %n min</source>
        <translation>
            <numerusform>中位 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>恢復</translation>
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
        <translation>請人過去</translation>
    </message>
    <message>
        <source>{counter} has answered already</source>
        <translation>{counter}已經回應</translation>
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
        <translation>另有 %1 項</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HereCard</name>
    <message>
        <source>Nobody: press Space to call the next</source>
        <translation>沒有人，按空白鍵呼叫下一位</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>接着辦：%1</translation>
    </message>
    <message>
        <source>Space opens and calls</source>
        <translation>按空格開窗並呼叫</translation>
    </message>
</context>
<context>
    <name>HomeVisitCard</name>
    <message>
        <source>Home visit: call back</source>
        <translation>上門辦理，請回電</translation>
    </message>
    <message>
        <source>Show another</source>
        <translation>看下一項</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 項</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回電</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Nobody is waiting</source>
        <translation>沒有人在等候</translation>
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
            <numerusform>%n 人超過 %1 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>號碼 %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>還有 %1 人</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
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
        <translation>補印</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已離開</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Nobody waits</source>
        <translation>無人等候</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>連不上排隊系統</translation>
    </message>
    <message>
        <source>{label}: not now</source>
        <translation>{label}現在不能呼叫</translation>
    </message>
    <message>
        <source>{label} is at {counter}</source>
        <translation>{label}在{counter}號窗口</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>窗口沒有人</translation>
    </message>
    <message>
        <source>Sign on first</source>
        <translation>請先登入</translation>
    </message>
    <message>
        <source>No number {label}</source>
        <translation>今天沒有{label}號</translation>
    </message>
    <message>
        <source>{counter} is closed</source>
        <translation>{counter}號窗口已關閉</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>謝謝</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不能這樣做</translation>
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
        <translation>排最後</translation>
    </message>
    <message>
        <source>only today</source>
        <translation>限今天</translation>
    </message>
    <message>
        <source>as allowed</source>
        <translation>按規定</translation>
    </message>
    <message>
        <source>no priority</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Back in a few minutes</source>
        <translation>稍後回來</translation>
    </message>
    <message>
        <source>Lunch break</source>
        <translation>午間休息</translation>
    </message>
    <message>
        <source>Shift change</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>System fault</source>
        <translation>系統故障</translation>
    </message>
    <message>
        <source>Helping at another counter</source>
        <translation>支援其他窗口</translation>
    </message>
    <message>
        <source>Where does {label} go?</source>
        <translation>{label} 轉到哪裏？</translation>
    </message>
    <message>
        <source>What else has {label} come for?</source>
        <translation>{label} 還要辦甚麼？</translation>
    </message>
    <message>
        <source>What has the person without a number come for?</source>
        <translation>沒有號的群眾辦甚麼？</translation>
    </message>
    <message>
        <source>Why the pause? It is shown above the counter</source>
        <translation>為甚麼暫停？窗口屏上會顯示</translation>
    </message>
    <message>
        <source>How many people go before {label}?</source>
        <translation>讓幾位先辦，再叫 {label}？</translation>
    </message>
    <message>
        <source>{label} is still here</source>
        <translation>{label} 還在窗口</translation>
    </message>
    <message>
        <source>What does {label} fetch? They come back without queueing</source>
        <translation>{label} 缺甚麼材料？回來免排隊</translation>
    </message>
    <message>
        <source>What is served here today? Nothing ticked: as usual</source>
        <translation>今天本窗口辦甚麼？不選為照常</translation>
    </message>
    <message>
        <source>Finish, then leave</source>
        <translation>辦結後簽退</translation>
    </message>
    <message>
        <source>Park for all, then leave</source>
        <translation>掛起（各窗口可叫）後簽退</translation>
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
        <translation>自己寫（Tab）</translation>
    </message>
    <message>
        <source>Note for the next officer (Tab)</source>
        <translation>給下一位同事的備註（Tab）</translation>
    </message>
    <message>
        <source>Supervisor&apos;s badge</source>
        <translation>主管工號</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>確定</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>Too many wrong PINs: wait until {until}, or ask a supervisor</source>
        <translation>密碼錯誤次數過多：請等到 {until}，或請主管解鎖</translation>
    </message>
    <message>
        <source>{label} {now}</source>
        <translation>{label} {now}</translation>
    </message>
    <message>
        <source>Cannot be taken back: {label} {now}</source>
        <translation>無法撤銷：{label} {now}</translation>
    </message>
    <message>
        <source>{label} is parked at {counter}: only there it is called</source>
        <translation>{label} 掛起在{counter}，只能由那裏叫回</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} 是 {day} 的號</translation>
    </message>
    <message>
        <source>No number {label} was given out today</source>
        <translation>今天沒有發過 {label} 這個號</translation>
    </message>
    <message>
        <source>{given} is no number; one looks like A001</source>
        <translation>{given} 不是號碼，號碼形如 A001</translation>
    </message>
    <message>
        <source>This person has number {label} already</source>
        <translation>這位群眾已有號 {label}</translation>
    </message>
    <message>
        <source>Nobody is here: the person has gone or was moved</source>
        <translation>窗口沒有人：可能已離開或已轉走</translation>
    </message>
    <message>
        <source>{label} is still at {counter}: finish or park it first</source>
        <translation>{label} 還在{counter}：請先辦結或掛起</translation>
    </message>
    <message>
        <source>{counter} is closed: nobody would call it there</source>
        <translation>{counter}已關窗，轉過去沒有人叫</translation>
    </message>
    <message>
        <source>Nobody has signed on here: badge and PIN first</source>
        <translation>還沒有人簽到：請先輸入工號和密碼</translation>
    </message>
    <message>
        <source>There is nothing to take back any more</source>
        <translation>沒有可以撤銷的操作了</translation>
    </message>
    <message>
        <source>Choose one or more services first</source>
        <translation>請先選擇業務</translation>
    </message>
    <message>
        <source>Choose a service or a counter to send to</source>
        <translation>請選擇轉到哪項業務或哪個窗口</translation>
    </message>
    <message>
        <source>So many people cannot go first</source>
        <translation>不能讓這麼多人先辦</translation>
    </message>
    <message>
        <source>Badge and PIN do not belong together</source>
        <translation>工號或密碼不對</translation>
    </message>
    <message>
        <source>No numbers are given out for this now</source>
        <translation>這項業務現在不放號</translation>
    </message>
    <message>
        <source>is waiting again</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>is at a counter</source>
        <translation>正在窗口辦理</translation>
    </message>
    <message>
        <source>has been served</source>
        <translation>已辦結</translation>
    </message>
    <message>
        <source>was called and did not come</source>
        <translation>已過號</translation>
    </message>
    <message>
        <source>is parked</source>
        <translation>已掛起</translation>
    </message>
    <message>
        <source>was cancelled: the person has gone</source>
        <translation>已取消：人已離開</translation>
    </message>
    <message>
        <source>is over: its day has ended</source>
        <translation>已作廢：當天已結束</translation>
    </message>
    <message>
        <source>was taken from the street and is not confirmed yet</source>
        <translation>是手機取的號，還沒有到場確認</translation>
    </message>
    <message>
        <source>fetches papers and has not come back yet</source>
        <translation>去補材料了，還沒有回來</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>已經在本窗口</translation>
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
        <translation>已鎖屏：請 %1 輸入密碼解鎖</translation>
    </message>
    <message>
        <source>Sign on with your badge and PIN</source>
        <translation>請用工號和密碼簽到</translation>
    </message>
    <message>
        <source>Badge of another officer</source>
        <translation>其他人員工號</translation>
    </message>
    <message>
        <source>Badge: type or scan it</source>
        <translation>工號（可掃描）</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Sign on</source>
        <translation>簽到</translation>
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
        <translation>過號</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>辦結</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Something is to be seen to: open the full view</source>
        <translation>有事要處理：請展開窗口</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>展開</translation>
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
        <translation>補印</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤銷</translation>
    </message>
    <message numerus="yes">
        <source>Undo Z · %n s</source>
        <translation>
            <numerusform>撤銷 Z · %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>{counter} has called back already</source>
        <translation>{counter}已經回電</translation>
    </message>
</context>
</TS>
