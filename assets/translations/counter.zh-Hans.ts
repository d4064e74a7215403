<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>no sound: is the loudspeaker connected?</source>
        <translation>没有声音：音箱接好了吗？</translation>
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
        <source>That is not possible just now</source>
        <translation>现在不能这样操作</translation>
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
</context>
<context>
    <name>CounterWindow</name>
    <message numerus="yes">
        <source>%n served today</source>
        <translation>
            <numerusform>今天已办 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min on average</source>
        <translation>
            <numerusform>平均 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
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
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>重新报到</translation>
    </message>
    <message>
        <source>Missed: press when back</source>
        <translation>过号：来了点一下</translation>
    </message>
    <message>
        <source>No ticket? Press for a copy</source>
        <translation>没拿到号票：点一下补打</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>补打号票</translation>
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
        <source>At the counter</source>
        <translation>正在窗口</translation>
    </message>
    <message>
        <source>Nobody: press Space to call the next</source>
        <translation>没有人，按空格呼叫下一位</translation>
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
    <name>NumberList</name>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>{counter} has called back already</source>
        <translation>{counter}已经回电</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
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
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 人</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
</context>
</TS>
