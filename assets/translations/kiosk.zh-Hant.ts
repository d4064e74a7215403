<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Answer</name>
    <message>
        <source>This number is no longer in line</source>
        <translation>這個號碼已經結束排隊</translation>
    </message>
    <message>
        <source>You can be served today all the same: please take a new number.</source>
        <translation>今天照樣可以辦：請重新取一個號。</translation>
    </message>
    <message>
        <source>Your appointment was on {date}</source>
        <translation>您的預約是{date}，已經過了</translation>
    </message>
    <message>
        <source>Your turn! Please go to counter {counters} now</source>
        <translation>到您了！請現在到 {counters} 號窗口</translation>
    </message>
    <message>
        <source>This number is being served at counter {counters}</source>
        <translation>這個號碼正在 {counters} 號窗口辦理</translation>
    </message>
    <message>
        <source>You were called while you were away</source>
        <translation>您不在的時候叫到了您的號</translation>
    </message>
    <message>
        <source>Your appointment is on {date}</source>
        <translation>您的預約是{date}</translation>
    </message>
    <message>
        <source>This is the number you were given.</source>
        <translation>這就是您的號碼。</translation>
    </message>
    <message>
        <source>When you are ready, tell counter {counters}.</source>
        <translation>準備好以後，告訴 {counters} 號窗口即可。</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>我到了</translation>
    </message>
    <message>
        <source>You are back in line</source>
        <translation>已為您重新排隊</translation>
    </message>
    <message>
        <source>Called at {times} to counter {counters}.</source>
        <translation>{times} 叫您到 {counters} 號窗口。</translation>
    </message>
    <message>
        <source>Called at {times} to {places}.</source>
        <translation>{times} 叫您到{places}。</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>您正在排隊</translation>
    </message>
    <message>
        <source>This number was taken by phone</source>
        <translation>這是用手機取的號</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>您的號碼為您保留著</translation>
    </message>
    <message>
        <source>Welcome back: you are called next</source>
        <translation>歡迎回來：下一個就叫您</translation>
    </message>
    <message>
        <source>You come back without queueing</source>
        <translation>您補齊材料後不用重新排隊</translation>
    </message>
    <message>
        <source>This number has been served</source>
        <translation>這個號碼已經辦完</translation>
    </message>
    <message>
        <source>We cannot find this number today</source>
        <translation>今天沒有這個號碼</translation>
    </message>
    <message>
        <source>We cannot find this appointment</source>
        <translation>沒有查到這個預約</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>您已經簽到過了</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>這個預約已經取消</translation>
    </message>
    <message>
        <source>The time of this appointment is over</source>
        <translation>這個預約的時間已經過了</translation>
    </message>
    <message>
        <source>Your turn! Please go to {places} now</source>
        <translation>到您了！請現在到{places}</translation>
    </message>
    <message>
        <source>This number is being served at {places}</source>
        <translation>這個號碼正在{places}辦理</translation>
    </message>
    <message>
        <source>Touch below once you are here: then you can be called, and your ticket is printed.</source>
        <translation>到了就請點下面：點了才會叫號，並列印號票。</translation>
    </message>
    <message>
        <source>You are being waited for.</source>
        <translation>窗口正在等您。</translation>
    </message>
    <message>
        <source>Is that not you? Please ask any member of staff.</source>
        <translation>不是您本人？請找任何一位工作人員。</translation>
    </message>
    <message>
        <source>No harm done: touch below, and you are in line again.</source>
        <translation>不要緊：點下面的按鈕就能重新排隊。</translation>
    </message>
    <message>
        <source>Please go to counter {counters} directly; no new number is needed.</source>
        <translation>請直接到 {counters} 號窗口，不用重新取號。</translation>
    </message>
    <message>
        <source>Bring what is missing, and type your number here.</source>
        <translation>請帶上缺少的材料，回來後在這裡輸入您的號碼。</translation>
    </message>
    <message>
        <source>Is there anything else? Please take a new number.</source>
        <translation>還要辦別的？請重新取一個號。</translation>
    </message>
    <message>
        <source>Please check the code and type it once more. You can also take a number without appointment, or ask any member of staff.</source>
        <translation>請核對預約碼，再輸一次。也可以不用預約直接取號，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Please watch the hall display; no new number is needed.</source>
        <translation>請留意大廳螢幕，不用重新取號。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首頁</translation>
    </message>
    <message>
        <source>Put me back in line</source>
        <translation>重新排隊</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>再輸一次</translation>
    </message>
    <message>
        <source>Where is my number now?</source>
        <translation>我的號排到哪了</translation>
    </message>
    <message>
        <source>Take a new number</source>
        <translation>現場取號</translation>
    </message>
    <message>
        <source>Please look at your ticket and type the number once more. Tickets of other days have ended.</source>
        <translation>請看一下號票，再輸一次。其他日子的號票已經失效。</translation>
    </message>
    <message>
        <source>To be served today, please take a number, or ask any member of staff.</source>
        <translation>想今天辦，請取一個號，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>When called, go to {places}.</source>
        <translation>叫到號時請到{places}。</translation>
    </message>
    <message>
        <source>Please go to {places} directly; no new number is needed.</source>
        <translation>請直接到{places}，不用重新取號。</translation>
    </message>
    <message>
        <source>When you are ready, tell {places}.</source>
        <translation>準備好以後，告訴{places}即可。</translation>
    </message>
    <message>
        <source>When you are ready, tell any counter.</source>
        <translation>準備好以後，告訴任何一個窗口即可。</translation>
    </message>
    <message>
        <source>When called, go to counter {counters}.</source>
        <translation>叫到號時請到 {counters} 號窗口。</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter.</source>
        <translation>叫號時請看大廳螢幕上的窗口號。</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要帶什麼</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>You are early for {time}. You may be called sooner, so please stay near</source>
        <translation>您來早了，預約是 {time}。可能提前叫到，請留在附近</translation>
    </message>
    <message>
        <source>Checked in for your appointment at {time}</source>
        <translation>已簽到，預約時間 {time}</translation>
    </message>
    <message>
        <source>Your appointment at {time} has passed: you wait in line like those who come now</source>
        <translation>預約時間 {time} 已過，按現場取號排隊</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>See and reach</source>
        <translation>看得清</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗讀</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天辦理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不辦公</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>辦理時間 {hours}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>See, reach and hear better</source>
        <translation>看得清、夠得著、聽得見</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>高對比度</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>全部移到低處</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大聲一點</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小聲一點</translation>
    </message>
</context>
<context>
    <name>Green</name>
    <message>
        <source>Touch to change</source>
        <translation>點這裡更改</translation>
    </message>
    <message>
        <source>You go first. Which of these is you?</source>
        <translation>優先為您辦理，您是哪一種？</translation>
    </message>
    <message>
        <source>You may go first</source>
        <translation>您可以優先辦理</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>綠色通道</translation>
    </message>
    <message>
        <source>Green channel: {who}</source>
        <translation>綠色通道：{who}</translation>
    </message>
    <message>
        <source>No papers needed. If in doubt, ask any member of staff.</source>
        <translation>不用出示證明。拿不準時，問任何一位工作人員都行。</translation>
    </message>
    <message>
        <source>For everyone of 60 and over there is the green channel.</source>
        <translation>60 歲及以上都可以走綠色通道。</translation>
    </message>
    <message>
        <source>Yes, let me go first</source>
        <translation>好的，走綠色通道</translation>
    </message>
    <message>
        <source>No, the ordinary line</source>
        <translation>不用，正常排隊</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Please help me</source>
        <translation>請人幫忙</translation>
    </message>
    <message>
        <source>Somebody to come to me</source>
        <translation>請工作人員過來</translation>
    </message>
    <message>
        <source>For somebody who cannot come</source>
        <translation>家人來不了大廳</translation>
    </message>
    <message>
        <source>What can we do for you?</source>
        <translation>需要什麼幫助？</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>We are on our way</source>
        <translation>工作人員馬上過來</translation>
    </message>
    <message>
        <source>Nobody can be called from here just now</source>
        <translation>這裡暫時叫不到人</translation>
    </message>
    <message>
        <source>The counters are being told</source>
        <translation>正在通知各窗口</translation>
    </message>
    <message>
        <source>Every counter has been told. Please stay here.</source>
        <translation>各窗口都已知道，請在這裡稍等。</translation>
    </message>
    <message>
        <source>Please stay here: somebody is coming to you.</source>
        <translation>請在這裡稍等，馬上有人來。</translation>
    </message>
    <message>
        <source>Please go to any counter: you will be helped there at once.</source>
        <translation>請到任何一個窗口，那裡馬上為您辦。</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>有人過來了</translation>
    </message>
    <message>
        <source>Touch what you need: it is told to the counters at once.</source>
        <translation>點一下需要的，各窗口馬上知道。</translation>
    </message>
    <message>
        <source>Counter {number} has heard you</source>
        <translation>{number} 號窗口的工作人員來了</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>還需要別的</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>上門辦理</translation>
    </message>
    <message>
        <source>{place} has heard you</source>
        <translation>{place}的工作人員來了</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Take a number</source>
        <translation>取號</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>輸入預約碼</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>想辦哪一類事？</translation>
    </message>
    <message>
        <source>More ({leaf} of {count})</source>
        <translation>更多（{leaf}/{count}）</translation>
    </message>
    <message>
        <source>Happy birthday to you!</source>
        <translation>祝您生日快樂！</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>還沒有窗口開放</translation>
    </message>
    <message>
        <source>Hello! What would you like to do today?</source>
        <translation>您好，今天想辦什麼？</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>我有預約</translation>
    </message>
    <message>
        <source>Show or type the code</source>
        <translation>掃碼或輸入預約碼</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>查我的號</translation>
    </message>
    <message>
        <source>My place in line</source>
        <translation>查排隊進度</translation>
    </message>
    <message>
        <source>Not sure? Help me choose</source>
        <translation>不確定？幫我選</translation>
    </message>
    <message>
        <source>A few simple questions</source>
        <translation>回答一兩個簡單的問題</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>現在不發號</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Night</name>
    <message>
        <source>Open now: {services}</source>
        <translation>現在可辦：{services}</translation>
    </message>
    <message>
        <source>Good night</source>
        <translation>晚安</translation>
    </message>
    <message>
        <source>Touch here to begin</source>
        <translation>點這裡開始</translation>
    </message>
</context>
<context>
    <name>Officer</name>
    <message>
        <source>does not print</source>
        <translation>不能列印</translation>
    </message>
    <message>
        <source>nothing heard yet</source>
        <translation>還沒有消息</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>paper is running low</source>
        <translation>紙快用完</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>沒有紙了</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>蓋子開著</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>卡紙</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>沒有連接</translation>
    </message>
    <message>
        <source>Numbers today</source>
        <translation>今日取號</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已辦</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>過號</translation>
    </message>
    <message>
        <source>Counters open</source>
        <translation>開放窗口</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>That did not work; the log says why</source>
        <translation>沒有成功，原因在日誌裡</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets off this roll</source>
        <translation>
            <numerusform>本卷已印 %n 張</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>列印測試頁</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>調高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>調低音量</translation>
    </message>
    <message>
        <source>Start the machine again</source>
        <translation>重新啟動取號機</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>退出取號機</translation>
    </message>
    <message>
        <source>For officers: your badge number</source>
        <translation>工作人員：請輸入工號</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>請輸入密碼</translation>
    </message>
    <message>
        <source>Badge or PIN is wrong</source>
        <translation>工號或密碼不正確</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait a while</source>
        <translation>輸錯次數太多，請過一會兒再試</translation>
    </message>
    <message>
        <source>This cannot be checked now: the database is away</source>
        <translation>暫時無法驗證：資料庫連線不上</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Service page</source>
        <translation>維護頁</translation>
    </message>
    <message>
        <source>Everybody else: please go back.</source>
        <translation>其他人請返回。</translation>
    </message>
    <message>
        <source>Printer: {state}</source>
        <translation>印表機：{state}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>no sound device</source>
        <translation>沒有聲音裝置</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Please type the code of your appointment</source>
        <translation>請輸入預約碼</translation>
    </message>
    <message>
        <source>The last four of your identity number, please</source>
        <translation>請輸入身分證號碼的最後四位</translation>
    </message>
    <message>
        <source>Please type the number on your ticket</source>
        <translation>請輸入號票上的號碼</translation>
    </message>
    <message>
        <source>At what phone number may we call back?</source>
        <translation>請留下回電的電話號碼</translation>
    </message>
    <message>
        <source>You were given it when you booked.</source>
        <translation>預約成功時給過您。</translation>
    </message>
    <message>
        <source>The digits are enough.</source>
        <translation>只輸數字就行。</translation>
    </message>
    <message>
        <source>Or hold the code under the scanner. You were given it when you booked.</source>
        <translation>也可以把預約碼放到掃碼口下。預約成功時給過您。</translation>
    </message>
    <message>
        <source>Dashes and blanks need not be typed. Or hold the code under the scanner.</source>
        <translation>橫線和空格不用輸。也可以把預約碼放到掃碼口下。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>They are only compared, and kept nowhere.</source>
        <translation>只用來核對，不會保存。</translation>
    </message>
    <message>
        <source>The digits are enough. Or hold the ticket under the scanner.</source>
        <translation>只輸數字就行，也可以把號票放到掃碼口下。</translation>
    </message>
    <message>
        <source>We come to people who cannot come here. Your number is seen only by the officer who calls, and deleted afterwards.</source>
        <translation>來不了大廳的人，我們上門辦。電話只有回電的工作人員看得到，通話後即刪除。</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>簽到</translation>
    </message>
    <message>
        <source>Find my number</source>
        <translation>查我的號</translation>
    </message>
    <message>
        <source>Please call me back</source>
        <translation>請給我回電</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Which time is yours?</source>
        <translation>哪個時間是您的？</translation>
    </message>
    <message>
        <source>Which of these is yours?</source>
        <translation>哪一個是您的？</translation>
    </message>
    <message>
        <source>For a letter press its telephone key, then hash and 5: once for the first letter of the key, again for the next.</source>
        <translation>要輸字母，請按電話上有這個字母的鍵，再按井號和 5：一次是這個鍵的第一個字母，再來一次是下一個。</translation>
    </message>
    <message>
        <source>The digits type. For anything else press hash first: each choice is then read with its number, and hash once more is for help. Star reads this page again.</source>
        <translation>數字鍵用來輸入。做別的事請先按井號鍵，就會讀出每一項的號碼；再按一次井號鍵請人幫忙。按星號鍵重讀本頁。</translation>
    </message>
    <message>
        <source>Dashes and blanks need not be typed.</source>
        <translation>橫線和空格不用輸。</translation>
    </message>
    <message>
        <source>No code at hand</source>
        <translation>沒帶預約碼</translation>
    </message>
    <message>
        <source>By my identity number</source>
        <translation>用身分證號碼查</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no number for you just now</source>
        <translation>現在沒有新的號給您</translation>
    </message>
    <message>
        <source>If you need help now, please go to any member of staff.</source>
        <translation>現在需要幫助的話，請找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再開始取號。</translation>
    </message>
    <message>
        <source>You can try again {when}.</source>
        <translation>{when}可以再試。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out</source>
        <translation>今天的取號已經結束</translation>
    </message>
    <message>
        <source>The hall is closed just now</source>
        <translation>現在不是辦理時間</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken</source>
        <translation>這項業務今天的號已取完</translation>
    </message>
    <message>
        <source>That did not fit. Please ask any member of staff</source>
        <translation>沒有對上，請找任何一位工作人員</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now</source>
        <translation>這項業務這一時段的號已取完</translation>
    </message>
    <message>
        <source>This is no longer offered here</source>
        <translation>這裡不再提供這項服務</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>{date} {time} </translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>This code is not from this hall. Please scan your appointment code or your ticket.</source>
        <translation>這不是本大廳的碼。請掃預約碼或號票上的碼。</translation>
    </message>
    <message>
        <source>Your card has been read. Please take it with you.</source>
        <translation>已讀到您的證件，請收好。</translation>
    </message>
    <message>
        <source>The code was not read to its end. Please hold it still and scan again.</source>
        <translation>沒有掃完整，請拿穩再掃一次。</translation>
    </message>
    <message>
        <source>The identity number could not be read. Please try again.</source>
        <translation>沒有讀出身分證號碼，請再試一次。</translation>
    </message>
    <message>
        <source>This card cannot be read here. You can go on without one.</source>
        <translation>這張卡在這裡讀不了。不用卡也可以繼續辦理。</translation>
    </message>
    <message>
        <source>Cards cannot be read at the moment. You can go on without one.</source>
        <translation>暫時無法讀卡，不用卡也可以繼續辦理。</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Scan this with your phone, or have it printed.</source>
        <translation>用手機掃一掃，或者列印出來。</translation>
    </message>
    <message>
        <source>Something missing? Take a number all the same: the counter will tell you what to do.</source>
        <translation>缺材料也可以先取號，窗口會告訴您怎麼辦。</translation>
    </message>
    <message>
        <source>No paper just now. Your number will be on the screen and is just as valid.</source>
        <translation>現在暫時印不出紙票。號碼會顯示在螢幕上，一樣有效。</translation>
    </message>
    <message>
        <source>No counter is open for this yet. You can take a number all the same.</source>
        <translation>還沒有窗口開放，您可以先取號。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>前面等候</translation>
    </message>
    <message>
        <source>About</source>
        <translation>大約要等</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取號</translation>
    </message>
    <message>
        <source>Take the list along</source>
        <translation>把清單帶走</translation>
    </message>
    <message>
        <source>Your list is being printed</source>
        <translation>正在列印清單</translation>
    </message>
    <message>
        <source>Your list is printed. Please take it below the screen.</source>
        <translation>清單已列印，請在螢幕下方取走。</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Please ask us for the list.</source>
        <translation>暫時不能列印，請向工作人員要一份清單。</translation>
    </message>
    <message>
        <source>Please check what you brought</source>
        <translation>請先看看材料帶齊了沒有</translation>
    </message>
    <message>
        <source>Print it on paper</source>
        <translation>列印一張</translation>
    </message>
    <message>
        <source>No phone needed</source>
        <translation>沒有手機也行</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Here is your number</source>
        <translation>這是您的號碼</translation>
    </message>
    <message>
        <source>Your ticket is being printed</source>
        <translation>正在列印您的號票</translation>
    </message>
    <message>
        <source>Please take your ticket</source>
        <translation>請取走您的號票</translation>
    </message>
    <message>
        <source>Your number is valid. Please remember it</source>
        <translation>號碼有效，請記住它</translation>
    </message>
    <message>
        <source>It is below the screen</source>
        <translation>出票口在螢幕下方</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.</source>
        <translation>現在暫時印不出紙票。請記下或拍下號碼，一樣會叫到您；印表機恢復後會補出紙票。</translation>
    </message>
    <message>
        <source>Missed your call? No harm done: tell any member of staff.</source>
        <translation>過號了不要緊，告訴任何一位工作人員就行。</translation>
    </message>
    <message>
        <source>OK, back to the start</source>
        <translation>好的，回到首頁</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒後自動返回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Sorry, this machine cannot look that up just now</source>
        <translation>抱歉，這台機器暫時查不了</translation>
    </message>
    <message>
        <source>Sorry, this machine cannot give numbers just now</source>
        <translation>抱歉，這臺機器暫時取不了號</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首頁</translation>
    </message>
    <message>
        <source>Your place in line is safe. Please ask any member of staff, and watch the hall display.</source>
        <translation>您的排隊位置還在。請找任何一位工作人員，並留意大廳螢幕。</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>請找任何一位工作人員，他們會為您人工排號，不會耽誤您。</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>換一項業務</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>您前面有 %n 個人</numerusform>
        </translation>
    </message>
    <message>
        <source>Your turn comes in about {low} to {high} minutes</source>
        <translation>大約 {low} 到 {high} 分鐘以後輪到您</translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>您前面沒有人</translation>
    </message>
    <message>
        <source>Your turn comes at once</source>
        <translation>馬上就輪到您</translation>
    </message>
    <message>
        <source>Your turn comes within {high} minutes</source>
        <translation>{high} 分鐘以內輪到您</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Thank you. We will call you back</source>
        <translation>好的，我們會給您回電</translation>
    </message>
    <message>
        <source>This cannot be written down just now</source>
        <translation>暫時不能登記</translation>
    </message>
    <message>
        <source>An officer calls, usually today, and arranges the visit with you.</source>
        <translation>工作人員一般當天回電，和您約好上門時間。</translation>
    </message>
    <message>
        <source>Your phone number is deleted after the call.</source>
        <translation>通話後，您的電話號碼即刪除。</translation>
    </message>
    <message>
        <source>Please tell any member of staff: they will arrange the visit.</source>
        <translation>請告訴任何一位工作人員，由他們安排上門。</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>您前面還有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to counter {counters}</source>
        <translation>叫到後請到 {counters} 號窗口</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一個就是您</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>{numbers} 號窗口</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter</source>
        <translation>請看大廳螢幕上的窗口號</translation>
    </message>
    <message>
        <source>When called, go to {places}</source>
        <translation>叫到後請到{places}</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分鐘</translation>
    </message>
    <message>
        <source>Up to {high} min</source>
        <translation>{high} 分鐘以內</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>您還在嗎？</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds everything here is cleared for the next person.</source>
        <translation>
            <numerusform>%n 秒後清空，留給下一位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>還在，繼續</translation>
    </message>
</context>
</TS>
