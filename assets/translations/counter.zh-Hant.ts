<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
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
        <source>no sound: is the loudspeaker connected?</source>
        <translation>沒有聲音：音箱接好了嗎？</translation>
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
        <source>That is not possible just now</source>
        <translation>現在不能這樣操作</translation>
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
</context>
<context>
    <name>CounterWindow</name>
    <message numerus="yes">
        <source>%n served today</source>
        <translation>
            <numerusform>今天已辦 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min on average</source>
        <translation>
            <numerusform>平均 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
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
        <translation>開始辦理</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>辦結</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>補印</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>重新報到</translation>
    </message>
    <message>
        <source>Missed: press when back</source>
        <translation>過號：來了點一下</translation>
    </message>
    <message>
        <source>No ticket? Press for a copy</source>
        <translation>沒拿到號票：點一下補印</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>補印號票</translation>
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
        <source>At the counter</source>
        <translation>正在窗口</translation>
    </message>
    <message>
        <source>Nobody: press Space to call the next</source>
        <translation>沒有人，按空白鍵呼叫下一位</translation>
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
    <name>NumberList</name>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 個</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>{counter} has called back already</source>
        <translation>{counter}已經回電</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
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
